import { describeSettings } from './describe-settings.js';

/** The text of .env.example: every setting with its default, commented out. */
export function renderEnvExample(): string {
  const head = [
    '# Settings of Rapporteur, with their defaults. To change some, copy this file to .env and take away their "# ".',
    '# The .env of the folder the program is started in is read; variables that are set already win over it.',
  ];
  const entries = describeSettings().flatMap((setting) => [
    '',
    `## ${setting.description}`,
    `## Range: ${setting.range}.`,
    `# ${setting.name}=${quote(setting.default)}`,
  ]);
  return [...head, ...entries, ''].join('\n');
}

function quote(value: string): string {
  return value.includes(' ') ? `"${value}"` : value;
}
