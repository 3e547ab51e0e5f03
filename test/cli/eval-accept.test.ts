import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runEvalAccept, type EvalAcceptOptions } from '../../src/cli/commands/eval-accept.js';
import { findExitCode } from '../../src/cli/exit-codes.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { readBaseline } from '../../eval/compare/read-baseline.js';
import { sealBaseline } from '../../eval/compare/seal-baseline.js';
import { writeBaseline } from '../../eval/compare/write-baseline.js';
import {
  askHarbours,
  buildHarbourIndex,
  devQuestions,
  testQuestions,
  writeQuestions,
} from './harbour-index.js';
import { makeContext } from './make-context.js';

const why = 'the first that is accepted';
let harbours: Awaited<ReturnType<typeof buildHarbourIndex>>;
let baselineFile: string;

beforeAll(async () => {
  harbours = await buildHarbourIndex();
  baselineFile = harbours.at('eval', 'baseline.json');
  writeQuestions(harbours.at('eval', 'questions', 'dev.jsonl'), devQuestions);
  writeQuestions(harbours.at('eval', 'questions', 'test.jsonl'), testQuestions);
});
afterAll(() => harbours.remove());

async function accept(options: Partial<EvalAcceptOptions> = {}) {
  const context = harbours.makeContext({ built: true });
  try {
    const code = await runEvalAccept(context, { why, folder: harbours.at('eval'), ...options });
    return { code, message: '', ...context.written };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { code: findExitCode(error), message, ...context.written };
  }
}

/** Changes the baseline to one in which the hard question was answered right. */
function improveBaseline(): void {
  const { run, test, accepted } = readBaseline(baselineFile);
  const results = run.results.map((result) =>
    result.id === 'hard'
      ? { ...result, right: true, repeats: [true], measures: { ...result.measures, right: 1 } }
      : result,
  );
  writeBaseline(baselineFile, sealBaseline({ run: { ...run, results }, test, accepted }));
}

describe('rapporteur eval accept', () => {
  it('makes the first baseline of the dev run, and keeps only figures of the test run', async () => {
    const { code, stdout } = await accept();
    expect([code, stdout]).toEqual([
      0,
      `Accepted: 4 dev questions, 1 test questions. ${baselineFile} is written; commit it with the change.\n`,
    ]);
    const { run, test, accepted } = readBaseline(baselineFile);
    expect(run.results.map(({ id, right }) => [id, right])).toEqual([
      ['ostrava', true],
      ['hard', false],
      ['brno', true],
      ['chile', true],
    ]);
    expect(test).toMatchObject({ set: 'test', figures: { right: { mean: 1, count: 1 } } });
    expect(JSON.stringify(test)).not.toContain('Plzen');
    expect(accepted).toEqual([
      {
        at: accepted[0]?.at,
        why,
        commit: run.fingerprint.code.commit,
        flips: {},
        dev: run.figures,
        test: test?.figures,
      },
    ]);
  });

  it('refuses a right answer that went wrong, and a measure that fell with it, by name and with 2', async () => {
    improveBaseline();
    const before = readFileSync(baselineFile, 'utf8');
    const { code, message } = await accept();
    // Right were 4 of 4 and are 3 of 4.
    expect([code, message.split('\n').map((line) => line.trim())]).toEqual([
      2,
      [
        'The run cannot be accepted:',
        'The answer to hard was right and is wrong. Give a reason for "hard".',
        'right fell by 0.250 (1.000 to 0.750, questions: 4). Give a reason for "right".',
      ],
    ]);
    expect(readFileSync(baselineFile, 'utf8')).toBe(before);
  });

  it('accepts both with their reasons, and keeps the reasons', async () => {
    const explain = ['hard=no paragraph speaks of a war', 'right=it is that one question'];
    const { code } = await accept({ why: 'the answer was right by chance', explain });
    const { run, accepted } = readBaseline(baselineFile);
    expect([code, run.results.find(({ id }) => id === 'hard')?.right]).toEqual([0, false]);
    expect(accepted.map((entry) => [entry.why, entry.flips])).toEqual([
      [why, {}],
      [
        'the answer was right by chance',
        { hard: 'no paragraph speaks of a war', right: 'it is that one question' },
      ],
    ]);
  });
});

describe('rapporteur eval accept asks nothing and exits with 2', () => {
  /** No pipeline and no index: what is refused later than that fails otherwise. */
  async function refuse(options: Partial<EvalAcceptOptions>) {
    const error: unknown = await runEvalAccept(makeContext(), { why, ...options }).catch(
      (thrown: unknown) => thrown,
    );
    return [findExitCode(error), error instanceof Error ? error.message : ''];
  }

  it('where dev and test share a paragraph', async () => {
    const folder = harbours.at('shared');
    writeQuestions(harbours.at('shared', 'questions', 'dev.jsonl'), devQuestions);
    const shared = askHarbours('again', 'Which harbour was closed?', ['p1', 'Ostrava']);
    writeQuestions(harbours.at('shared', 'questions', 'test.jsonl'), [...testQuestions, shared]);
    expect(await refuse({ folder })).toEqual([2, 'Paragraphs are gold in both dev and test: harbours#p1.']);
    expect(existsSync(harbours.at('shared', 'baseline.json'))).toBe(false);
  });

  it('where there is no test file', async () => {
    const folder = harbours.at('half');
    writeQuestions(harbours.at('half', 'questions', 'dev.jsonl'), devQuestions);
    const missing = harbours.at('half', 'questions', 'test.jsonl');
    expect(await refuse({ folder })).toEqual([2, `The question file ${missing} cannot be read.`]);
  });

  it.each(['hard', 'hard=', 'hard=why', '=because of it'])(
    'where --explain is "%s", which is no id with a reason',
    async (text) => {
      expect(await refuse({ folder: harbours.at('eval'), explain: [text] })).toEqual([
        2,
        `--explain is "${text}"; it must be an id, "=", and a reason.`,
      ]);
    },
  );

  it('where --why is left out', async () => {
    const context = makeContext();
    expect(await runCommandLine(['eval', 'accept'], context)).toBe(2);
    expect(context.written.stderr).toContain("required option '--why <reason>' not specified");
  });
});

describe('options of the command above', () => {
  it('refuses those that would change nothing, and exits with 2', async () => {
    const context = makeContext();
    const words = ['eval', 'accept', '--index', 'elsewhere', '--why', why];
    expect(await runCommandLine(words, context)).toBe(2);
    expect(context.written.stderr).toContain('eval accept takes no --index.');
  });
});
