import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runEval } from '../../src/cli/commands/eval.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { acceptRun } from '../../eval/compare/accept-run.js';
import { readRun } from '../../eval/compare/read-run.js';
import { writeBaseline } from '../../eval/compare/write-baseline.js';
import { writeRun } from '../../eval/compare/write-run.js';
import { comparisonSchema } from '../../eval/contracts/comparison.js';
import { runSchema, type Run } from '../../eval/contracts/run.js';
import { buildHarbourIndex, devQuestions, writeQuestions } from './harbour-index.js';

let harbours: Awaited<ReturnType<typeof buildHarbourIndex>>;
/** eval/questions/dev.jsonl of a folder of its own, and the run that was made of it first. */
let dev: string;
let first: Run;
let printed: { code: number; stdout: string; stderr: string };

/** Runs the command line on the index as it is. */
async function run(...words: readonly string[]) {
  const context = harbours.makeContext();
  const code = await runCommandLine(['eval', ...words], context);
  return { code, ...context.written };
}

/** Runs questions and writes into a folder of the same name. */
function judge(file: string, out: string, ...words: readonly string[]) {
  return run('--questions', file, '--index', harbours.at('index'), '--out', harbours.at(out), ...words);
}

beforeAll(async () => {
  harbours = await buildHarbourIndex();
  dev = writeQuestions(harbours.at('eval', 'questions', 'dev.jsonl'), devQuestions);
  printed = await judge(dev, 'first');
  first = readRun(harbours.at('first', 'run.json'));
});
afterAll(() => harbours.remove());

const printedSchema = z.strictObject({ run: runSchema, comparison: comparisonSchema, ablation: z.null() });

/** The first run as it would be if the hard question had been answered right. */
function makeBetter(): Run {
  const results = first.results.map((result) =>
    result.id === 'hard'
      ? {
          ...result,
          right: true,
          repeats: [true],
          faults: [],
          lostAt: null,
          measures: { ...result.measures, right: 1 },
        }
      : result,
  );
  return { ...first, results };
}

describe('rapporteur eval', () => {
  it('exits with 0, prints the summary and names the files it has written', () => {
    const names = ['report.md', 'report.html', 'junit.xml', 'report.json', 'run.json'];
    const written = names.map((name) => `written: ${harbours.at('first', name)}`);
    expect([printed.code, printed.stderr.trimEnd().split('\n')]).toEqual([0, ['judged 4/4', ...written]]);
    expect(printed.stdout).toContain('Evaluation of extractive over "dev": 4 questions');
    expect(printed.stdout).toMatch(/Right answers\s+75\.0 %.*3 of 4/);
    expect(readdirSync(harbours.at('first')).sort()).toEqual(names.sort());
  });

  it('keeps of every question what was answered and whether it was right', () => {
    const read = first.results.map(({ id, right, answer, rightWithGold, fragile, repeats }) => ({
      id,
      right,
      status: answer?.status,
      cited: answer?.citations.map(({ paragraphId, quote, exact }) => [paragraphId, quote, exact]),
      rightWithGold,
      fragile,
      repeats,
    }));
    const closed = ['harbours#p1', 'The harbour of Ostrava was closed in 1931 because of silt.', true];
    const given = ['harbours#p3', 'The harbour of Brno was given to the navy in 1962.', true];
    const answered = { status: 'answered', fragile: false };
    expect(read).toEqual([
      { ...answered, id: 'ostrava', right: true, cited: [closed], rightWithGold: true, repeats: [true] },
      { ...answered, id: 'hard', right: false, cited: [closed], rightWithGold: false, repeats: [false] },
      { ...answered, id: 'brno', right: true, cited: [given], rightWithGold: true, repeats: [true] },
      {
        id: 'chile',
        right: true,
        status: 'declined',
        cited: [],
        rightWithGold: null,
        fragile: false,
        repeats: [true],
      },
    ]);
    expect(first.losses).toEqual({ 'fact-left-out': 1 });
  });

  it('prints nothing but run and comparison with --json, and exits with 1 where a right answer went wrong', async () => {
    const against = harbours.at('better.json');
    writeRun(against, makeBetter());
    const { code, stdout } = await judge(dev, 'worse', '--json', '--against', against);
    const { run: worse, comparison } = printedSchema.parse(JSON.parse(stdout));
    expect(worse).toEqual(readRun(harbours.at('worse', 'run.json')));
    expect([code, comparison.exitCode, comparison.compared]).toEqual([1, 1, 4]);
    expect(comparison.flips.map(({ id, direction }) => [id, direction])).toEqual([
      ['hard', 'right-to-wrong'],
    ]);
    // Right were 4 of 4 and are 3 of 4.
    expect(comparison.reasons).toEqual([
      'Answers that were right are wrong: hard.',
      'right fell by 0.250 (1.000 to 0.750, questions: 4).',
    ]);
  });

  it('asks as often as told, and exits with 2 and names the drafts where not every question was asked', async () => {
    const own = devQuestions.map((asked, at) => ({ ...asked, draft: at > 1 }));
    const { code, stderr } = await judge(
      writeQuestions(harbours.at('own.jsonl'), own),
      'own',
      '--repeats',
      '2',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('Questions were skipped: brno, chile.\n');
    const { results, skipped } = readRun(harbours.at('own', 'run.json'));
    expect(skipped).toEqual([
      { id: 'brno', why: 'a draft, not finished' },
      { id: 'chile', why: 'a draft, not finished' },
    ]);
    expect(results.map(({ id, repeats }) => [id, repeats])).toEqual([
      ['ostrava', [true, true]],
      ['hard', [false, false]],
    ]);
  });
});

describe('rapporteur eval with bad input exits with 2 and says what is wrong', () => {
  it('where the file of questions is missing', async () => {
    const { code, stdout, stderr } = await judge(harbours.at('none.jsonl'), 'none');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`The question file ${harbours.at('none.jsonl')} cannot be read.`);
  });

  it('where a line is broken', async () => {
    const file = harbours.at('broken.jsonl');
    writeFileSync(file, `${JSON.stringify(devQuestions[0])}\n{"id": "q2"\n{"id": "q3"}\n`);
    const { code, stdout, stderr } = await judge(file, 'none');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('line 2: it is not JSON\n');
    expect(stderr).toContain('line 3: question: Invalid input: expected string, received undefined');
  });

  it('where there is no index', async () => {
    const { code, stdout, stderr } = await run('--questions', dev, '--index', harbours.at('no-index'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(harbours.at('no-index'));
  });

  it('where the run to compare with is missing', async () => {
    const { code, stderr } = await judge(dev, 'none', '--against', harbours.at('no-run.json'));
    expect(code).toBe(2);
    expect(stderr).toContain(`The run ${harbours.at('no-run.json')} does not exist.`);
  });

  it('where the number of repeats is none', async () => {
    const { code, stderr } = await judge(dev, 'none', '--repeats', 'often');
    expect(code).toBe(2);
    expect(stderr).toContain('--repeats is "often"; it must be a whole number.');
  });

  it('and writes nothing', () => {
    expect(existsSync(harbours.at('none'))).toBe(false);
  });
});

describe('the gate', () => {
  it('builds the index first, and exits with 1 where an answer of the baseline was right and is wrong', async () => {
    const why = 'the first that was accepted';
    const now = new Date('2026-01-02T03:04:05.000Z');
    const baseline = acceptRun({ before: null, dev: makeBetter(), test: null, why, explained: {}, now });
    writeBaseline(harbours.at('eval', 'baseline.json'), baseline);
    const context = harbours.makeContext({ built: true });
    expect(await runEval(context, { folder: harbours.at('eval') })).toBe(1);
    expect(context.written.stdout).toContain('Answers that were right are wrong: hard.');
    expect(context.handlers.size).toBe(0);
    // Without --out the reports stand in the folder of the data, by the name of the set.
    const report = readFileSync(harbours.at('data', 'evaluations', 'dev', 'report.md'), 'utf8');
    expect(report).toContain('hard');
  });

  it('refuses a baseline that was changed by hand, and asks nothing', async () => {
    const file = harbours.at('eval', 'baseline.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('the first that was', 'the second that was'));
    const context = harbours.makeContext();
    await expect(runEval(context, { folder: harbours.at('eval') })).rejects.toMatchObject({
      step: 'evaluation',
      kind: 'invalid-input',
    });
    expect(context.written).toEqual({ stdout: '', stderr: '' });
  });
});
