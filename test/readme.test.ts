/**
 * Keeps README.md true. UPDATE_README=1 npx vitest run test/readme.test.ts writes its generated parts anew: the examples,
 * the help text and the table of settings.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBaseline } from '../eval/compare/read-baseline.js';
import type { Accepted } from '../eval/contracts/comparison.js';
import type { Figures, MeasureName } from '../eval/contracts/run.js';
import { describeMeasure } from '../eval/report/describe-measure.js';
import { findBaseUrl } from '../src/cli/find-base-url.js';
import { renderAnswer } from '../src/cli/print-answer.js';
import { runCommandLine } from '../src/cli/run-command-line.js';
import { parseConfig } from '../src/config/parse-config.js';
import { renderSettingsTable } from '../src/config/render-settings-table.js';
import { createAssistant } from '../src/pipeline/create-assistant.js';
import { makeTestApp } from './api/make-test-app.js';
import { makeContext } from './cli/make-context.js';
import { buildTemporaryIndex } from './support/seeds-index.js';
import { silentLog } from './support/silent-log.js';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'README.md');
const update = process.env['UPDATE_README'] === '1';

const exampleQuestions = [
  'What did Japan see as the most practical way to fight transnational crime?',
  'What did Chile say about corruption?',
];

/** Made by the program or by npm, and absent from a fresh copy. */
const madeLater = /^(?:data|dist|node_modules)(?:\/|$)|^index\/(?!README)./;

function read(): string {
  return readFileSync(file, 'utf8');
}

function inFence(text: string): string {
  return `\`\`\`text\n${text.trim()}\n\`\`\``;
}

/** What stands between <!-- name --> and <!-- /name -->. */
function readPart(name: string): string {
  const [, part] = new RegExp(`<!-- ${name} -->\\n([^]*?)<!-- /${name} -->`).exec(read()) ?? [];
  if (part === undefined) throw new Error(`README.md has no part <!-- ${name} -->`);
  return part;
}

/** Compares a generated part with what it should be, or writes it. */
function keepPart(name: string, wanted: string): void {
  const part = readPart(name);
  if (update)
    writeFileSync(
      file,
      read().replace(`<!-- ${name} -->\n${part}`, () => `<!-- ${name} -->\n${wanted}\n`),
    );
  expect(readPart(name)).toBe(`${wanted}\n`);
}

/** Rows of the table under a heading, without its head; cells trimmed. */
function readTable(heading: string): string[][] {
  const rows = readSection(heading).match(/^\|.*\|$/gm) ?? [];
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** From a heading to the next. */
function readSection(heading: string): string {
  const [, section] = new RegExp(`^## ${heading}\\n([^]*?)(?=^## |$(?![^]))`, 'm').exec(read()) ?? [];
  if (section === undefined) throw new Error(`README.md has no section "${heading}"`);
  return section;
}

/** The tree under "Where things live", fences included. */
function readTreeBlock(): string {
  return /^```[^]*?^```$/m.exec(readSection('Where things live'))?.[0] ?? '';
}

/** Folders of the tree, whole paths. */
function readTree(): string[] {
  let parent = '';
  const lines = readTreeBlock().match(/^ *\S+\/(?= |$)/gm) ?? [];
  return lines.map((line) => {
    if (!line.startsWith(' ')) parent = line;
    return line.startsWith(' ') ? `${parent}${line.trim()}` : line;
  });
}

const shownMeasures = [
  'right',
  'falseAnswer',
  'falseRefusal',
  'factCoverage',
  'citationPrecision',
  'citationRecall',
  'recallAt5',
  'recallAt10',
  'followUpSuccess',
  'quoteExactness',
] as const;

/** The table of dev and test figures at an accepted run. */
function renderFigures(accepted: Accepted | undefined): string {
  const show = (name: MeasureName, figures: Figures | null | undefined): string => {
    const figure = figures?.[name];
    if (figure === undefined) return '';
    const [mean, low, high] = [figure.mean, figure.low, figure.high].map((value) => value.toFixed(3));
    return `${mean} (${low}–${high}), ${figure.count}`;
  };
  const rows = shownMeasures.map(
    (name) =>
      `| ${describeMeasure(name).label} | ${show(name, accepted?.dev)} | ${show(name, accepted?.test)} |`,
  );
  return ['| measure | dev, questions | test, questions |', '|---|---|---|', ...rows].join('\n');
}

describe('generated parts', () => {
  it('shows the settings there are', () => {
    keepPart('settings', renderSettingsTable());
  });

  it('shows the figures of the accepted baseline', () => {
    const { accepted } = readBaseline(join(root, 'eval/baseline.json'));
    keepPart('evaluation', renderFigures(accepted.at(-1)));
  });

  it('shows the help that the command line prints', async () => {
    const context = makeContext();
    expect(await runCommandLine(['--help'], context)).toBe(0);
    keepPart('help', inFence(context.written.stdout));
  });

  it('shows the questions and the answers that the program prints on the seeds', async () => {
    const index = await buildTemporaryIndex();
    const assistant = await createAssistant({ config: index.config, log: silentLog });
    const layout = { width: 80, colour: false, baseUrl: findBaseUrl(parseConfig({})) };
    const shown: string[] = [];
    for (const question of exampleQuestions) {
      const answer = await assistant.ask({ question });
      shown.push(`> ${question}\n\n${renderAnswer(answer, layout)}`);
    }
    await assistant.close();
    await index.remove();
    keepPart('examples', inFence(shown.join('\n')));
  });
});

describe('commands', () => {
  it('begins with the two commands that start and test', () => {
    const blocks = [...read().matchAll(/^```sh\n([^]*?)^```$/gm)];
    const commands = blocks.flatMap(([, block = '']) => block.trim().split('\n'));
    expect(commands.slice(0, 2)).toEqual(['npm ci && npm start', 'npm test']);
    expect(read().slice(0, blocks[0]?.index)).not.toMatch(
      /\b(?:npm|npx|curl|git|cd|docker|node \S+\.js)\b(?= )/,
    );
  });

  it('names only commands of the command line and scripts of package.json', async () => {
    const context = makeContext();
    await runCommandLine(['--help'], context);
    const known = [...context.written.stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    const named = [...read().matchAll(/npx rapporteur ([a-z]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const run = [...read().matchAll(/npm (?:run ([a-z:]+)|(start|test))/g)].map(([, a, b]) => a ?? b ?? '');
    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('paths', () => {
  it('names only files and folders that exist', () => {
    const text = read().replace(readTreeBlock(), '').replace(readPart('examples'), '');
    const spans = [...text.matchAll(/^```.*\n([^]*?)^```$|`([^`\n]+)`|\]\(([^)\s]+)\)/gm)];
    const tokens = spans.flatMap(([, fence, code, link]) => (fence ?? code ?? link ?? '').split(/\s+/));
    const topLevel = readdirSync(root);
    const paths = tokens.filter(
      (token) =>
        /^[\w.-]+(?:\/[\w.-]+)*\/?$/.test(token) &&
        (/\/$|\.(?:ts|cjs|jsonl|md|example)$/.test(token) || topLevel.includes(token.split('/')[0] ?? '')),
    );
    const missing = paths.filter((path) => !madeLater.test(path) && !existsSync(join(root, path)));
    // In prose, `index` is the command and `.md` an ending.
    expect(missing.filter((path) => path !== '.md')).toEqual([]);
    expect(paths).toContain('src/pipeline/build-index.ts');
  });

  it('shows every folder of the project in its tree, and no other', () => {
    const listFolders = (path: string): string[] =>
      readdirSync(join(root, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => `${path}${entry.name}/`);
    const wanted = [...listFolders(''), ...listFolders('src/'), ...listFolders('eval/')];
    const notKept = ['eval/runs/', ...wanted.filter((path) => madeLater.test(path))];
    expect(readTree().toSorted()).toEqual(wanted.filter((path) => !notKept.includes(path)).toSorted());
  });
});

/** A layer of Express's router: a route, or a router inside. */
interface Layer {
  route?: { path: string; stack: { method?: string | undefined }[] } | undefined;
  handle?: { stack?: Layer[] | undefined } | undefined;
}
const layerSchema: z.ZodType<Layer> = z.object({
  route: z
    .object({ path: z.string(), stack: z.array(z.object({ method: z.string().optional() })) })
    .optional(),
  get handle() {
    return z
      .custom<object>((value) => typeof value === 'function')
      .transform((value) => ('stack' in value ? { stack: z.array(layerSchema).parse(value.stack) } : {}))
      .optional();
  },
});

describe('API', () => {
  let served: string[];

  beforeAll(() => {
    const list = (layer: Layer): string[] => [
      ...(layer.route?.stack ?? []).flatMap(({ method }) =>
        method === undefined ? [] : [`${method.toUpperCase()} ${layer.route?.path ?? ''}`],
      ),
      ...(layer.handle?.stack ?? []).flatMap(list),
    ];
    // A HEAD that is refused is no route of its own.
    served = z
      .array(layerSchema)
      .parse(makeTestApp().app.router.stack)
      .flatMap(list)
      .filter((route) => !route.startsWith('HEAD '));
  });

  it('lists every route that is served, and no other', () => {
    // A route that gives two media types has a row for each, the second with the header that asks for it.
    const listed = readTable('API').map(([request = '']) =>
      request.replaceAll('`', '').replace(/ \(Accept: .*\)$/u, ''),
    );
    expect([...new Set(listed)].toSorted()).toEqual([...new Set(served)].toSorted());
  });
});

describe('when something fails', () => {
  it('names only messages that the program can print', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
      .join('\n');
    const messages = readTable('When something fails').map(([message = '']) => message.slice(1, -1));
    expect(messages.length).toBeGreaterThan(10);
    const unknown = messages.filter((message) => {
      const fragments = message.split('…').filter((fragment) => fragment.length > 4);
      return fragments.length === 0 || !fragments.every((fragment) => sources.includes(fragment));
    });
    expect(unknown).toEqual([]);
  });
});
