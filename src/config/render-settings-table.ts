import { describeSettings } from './describe-settings.js';

/** The table of settings of the README, in Markdown, without a line end at the end. */
export function renderSettingsTable(): string {
  const rows = describeSettings().map(
    (setting) =>
      `| \`${setting.name}\` | ${code(setting.default)} | ${setting.range} | ${setting.description} |`,
  );
  return ['| setting | default | range | what it does |', '|---|---|---|---|', ...rows].join('\n');
}

function code(value: string): string {
  return value === '' ? '' : `\`${value}\``;
}
