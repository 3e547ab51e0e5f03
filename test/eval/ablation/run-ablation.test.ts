import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listVariants } from '../../../eval/ablation/list-variants.js';
import { readRun } from '../../../eval/compare/read-run.js';
import { runCommandLine } from '../../../src/cli/run-command-line.js';
import { askHarbours, buildHarbourIndex, devQuestions, writeQuestions } from '../../cli/harbour-index.js';
import { makeFakeIndex } from './fake-index.js';

/** Beside four questions, of which three are answered right: one that hangs on each of three parts of the program. */
const questions = [
  ...devQuestions,
  {
    ...askHarbours(
      'joined',
      'When was the harbour of Ostrava closed and what was given to the navy in 1962?',
      ['p1'],
    ),
    facts: [['1931'], ['harbour of Brno']],
  },
  askHarbours('misspelt', 'What was dreged?', ['p2', 'Plzen']),
  askHarbours('locator', 'What does paragraph 2 say?', ['p2', 'dredged']),
];

let harbours: Awaited<ReturnType<typeof buildHarbourIndex>>;
let printed: { code: number; stdout: string; stderr: string };

beforeAll(async () => {
  harbours = await buildHarbourIndex();
  const file = writeQuestions(harbours.at('dev.jsonl'), questions);
  const words = ['--questions', file, '--index', harbours.at('index'), '--out', harbours.at('out')];
  const context = harbours.makeContext();
  const code = await runCommandLine(['eval', ...words, '--ablation'], context);
  printed = { code, ...context.written };
});
afterAll(() => harbours.remove());

const variants = listVariants(makeFakeIndex({ lexical: [], dense: [], sentences: [] }));
const names = ['as it is', ...variants.map(({ name }) => name)];

/** What stands after one text and before the next of another. */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from) + from.length;
  return start < from.length ? '' : text.slice(start, text.indexOf(to, start));
}

/** Six of seven are right, all but `hard`; without a part that a question hangs on, five. */
const right = {
  'as it is': '85.7',
  'without locators': '71.4',
  'joined questions not taken apart': '71.4',
  'without spelling repair': '71.4',
};

describe('rapporteur eval --ablation', () => {
  it('prints the figures of the run and then of every variant, in order', () => {
    const [, , ...lines] = between(printed.stdout, 'With one part taken out\n', '\n\n').split('\n');
    const rows = lines.map((line) => line.trim().split(/\s{2,}/u));
    expect(rows.map(([name]) => name)).toEqual(names);
    const figures = new Map(rows.map(([name = '', share]) => [name, share]));
    expect(Object.fromEntries(Object.keys(right).map((name) => [name, figures.get(name)]))).toEqual(right);
    expect(printed.code).toBe(0);
  });

  it('shows them in the reports as well', () => {
    const html = readFileSync(harbours.at('out', 'report.html'), 'utf8');
    const section = between(html, '<section id="ablation">', '</section>');
    const row = /<tr>\s*<t[hd][^>]*>([^<]+)<\/t[hd]>\s*<td[^>]*>([\d.]+) %/gu;
    const rows = [...section.matchAll(row)].map(([, name = '', share]): [string, string | undefined] => [
      name,
      share,
    ]);
    expect(rows.map(([name]) => name)).toEqual(names);
    expect(Object.fromEntries(rows)).toMatchObject(right);
    const markdown = readFileSync(harbours.at('out', 'report.md'), 'utf8');
    expect(markdown).toContain('| without spelling repair | 71.4 % |');
  });

  it('says on stderr how far it is, and keeps the run as it was without', () => {
    const lines = printed.stderr.split('\n').filter((line) => line.startsWith('ablation '));
    expect(lines.map((line) => line.replace(/, \d of 7 right$/u, ''))).toEqual(
      variants.map(({ name }, at) => `ablation ${at + 1}/${variants.length}: ${name}`),
    );
    expect(lines.at(-1)).toMatch(/, 5 of 7 right$/u);
    const { results } = readRun(harbours.at('out', 'run.json'));
    expect(results.filter((result) => !result.right).map(({ id }) => id)).toEqual(['hard']);
  });
});
