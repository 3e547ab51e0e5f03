import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/contracts/errors.js';
import { acceptRun } from '../../../eval/compare/accept-run.js';
import type { AcceptOptions } from '../../../eval/compare/accept-options.js';
import { sealBaseline } from '../../../eval/compare/seal-baseline.js';
import { buildAnswer, buildResult, buildResults, buildRun } from './build-run.js';

const right = { mean: 0.9, low: 0.8, high: 0.95, count: 100 };
const first = sealBaseline({
  run: buildRun(buildResults(99, [buildResult('hard')])),
  test: null,
  accepted: [
    { at: '2026-01-01T00:00:00.000Z', why: 'the first', commit: null, flips: {}, dev: {}, test: null },
  ],
});
const options: AcceptOptions = {
  before: first,
  dev: first.run,
  test: null,
  why: 'a better way to read dates',
  explained: {},
  now: new Date('2026-02-03T04:05:06Z'),
};

/** What a refused run is told. */
function refuse(changes: Partial<AcceptOptions>): unknown {
  try {
    acceptRun({ ...options, ...changes });
  } catch (error) {
    if (error instanceof AppError) return { kind: error.kind, step: error.step, ...error.details };
  }
  throw new Error('the run was accepted');
}

function refusal(refusals: string[], unexplained: string[] = []): unknown {
  return { kind: 'invalid-input', step: 'evaluation', refusals, unexplained };
}

describe('acceptRun', () => {
  it('makes the first baseline, sealed, with figures of both sets and none of the test answers', () => {
    const dev = buildRun([buildResult('q')], { figures: { right } });
    const test = buildRun([buildResult('t')], { set: 'test', figures: { right: { ...right, mean: 0.8 } } });
    const { fingerprint, latency } = test;
    expect(acceptRun({ ...options, before: null, dev, test, why: '  the first of all  ' })).toEqual(
      sealBaseline({
        run: dev,
        test: {
          set: 'test',
          fingerprint,
          figures: { right: { ...right, mean: 0.8 } },
          slices: [],
          losses: {},
          latency,
        },
        accepted: [
          {
            at: '2026-02-03T04:05:06.000Z',
            why: 'the first of all',
            commit: 'c0ffee',
            flips: {},
            dev: { right },
            test: { right: { ...right, mean: 0.8 } },
          },
        ],
      }),
    );
  });

  it('keeps what was accepted before and adds to it', () => {
    const { accepted } = acceptRun(options);
    expect(accepted.map(({ at, why }) => ({ at, why }))).toEqual([
      { at: '2026-01-01T00:00:00.000Z', why: 'the first' },
      { at: '2026-02-03T04:05:06.000Z', why: 'a better way to read dates' },
    ]);
  });

  it('keeps the first 20 of the paragraphs retrieved', () => {
    const retrieved = Array.from({ length: 30 }, (_, at) => `note#p${at + 1}`);
    const dev = buildRun([buildResult('q', { answer: buildAnswer({ retrieved }) })]);
    const { run } = acceptRun({ ...options, before: null, dev });
    expect(run.results[0]?.answer?.retrieved).toEqual(retrieved.slice(0, 20));
  });

  it('refuses a reason of nine characters and takes one of ten', () => {
    expect(refuse({ why: ' 123456789 ' })).toEqual(refusal(['Say why, in at least 10 characters.']));
    expect(acceptRun({ ...options, why: '1234567890' }).accepted).toHaveLength(2);
  });

  it.each([true, false])(
    'refuses a right answer that went wrong without a reason, fragile: %s',
    (fragile) => {
      const dev = buildRun(buildResults(99, [buildResult('hard', { right: false, fragile })]));
      const expected = refusal(
        ['The answer to hard was right and is wrong. Give a reason for "hard".'],
        ['hard'],
      );
      expect(refuse({ dev })).toEqual(expected);
      expect(refuse({ dev, explained: { hard: '  ' } })).toEqual(expected);
      const explained = { hard: 'it was right by chance' };
      expect(acceptRun({ ...options, dev, explained }).accepted[1]?.flips).toEqual(explained);
    },
  );

  it('refuses a reason for what was not lost', () => {
    expect(refuse({ explained: { hard: 'who knows' } })).toEqual(
      refusal(['A reason is given for "hard", which got no worse and was not removed.']),
    );
  });

  it('refuses a gated measure that fell by more than 0.02 until its name has a reason', () => {
    const at = (recallAt5: number, mrrAt10: number) =>
      buildRun([buildResult('q', { measures: { recallAt5, mrrAt10 } })]);
    const before = sealBaseline({ ...first, run: at(0.9, 0.9) });
    expect(acceptRun({ ...options, before, dev: at(0.88, 0.5) }).accepted).toHaveLength(2);
    const dev = at(0.85, 0.9);
    expect(refuse({ before, dev })).toEqual(
      refusal(
        ['recallAt5 fell by 0.050 (0.900 to 0.850, questions: 1). Give a reason for "recallAt5".'],
        ['recallAt5'],
      ),
    );
    const explained = { recallAt5: 'fewer paragraphs are read' };
    expect(acceptRun({ ...options, before, dev, explained }).accepted[1]?.flips).toEqual(explained);
  });

  it('refuses a removed question without a reason', () => {
    const dev = buildRun(buildResults(99));
    expect(refuse({ dev })).toEqual(
      refusal(['The question hard was removed. Give a reason for "hard".'], ['hard']),
    );
    expect(acceptRun({ ...options, dev, explained: { hard: 'asked twice' } }).run.results).toHaveLength(99);
  });

  it('says that the comparison is skipped where the sources differ, and wants a reason under "sources"', () => {
    const { fingerprint } = first.run;
    const results = buildResults(99, [buildResult('hard', { right: false })]);
    const sources = [{ path: 'note.txt', sha256: 'bbbb' }];
    const dev = buildRun(results, { fingerprint: { ...fingerprint, sources } });
    expect(refuse({ dev })).toEqual(
      refusal(
        [
          'The source files differ in content; only before: note.txt; only after: note.txt. The comparison was skipped. Give a reason for "sources".',
        ],
        ['sources'],
      ),
    );
    const explained = { sources: 'the note was revised' };
    expect(acceptRun({ ...options, dev, explained }).accepted[1]?.flips).toEqual(explained);
  });

  it('wants one reason, under "set", where the questions are another set altogether', () => {
    const dev = buildRun([buildResult('other')], { set: 'pilot' });
    expect(refuse({ dev })).toEqual(
      refusal(
        [
          'The sets of questions differ: "dev" before, "pilot" after. The comparison was skipped. Give a reason for "set".',
        ],
        ['set'],
      ),
    );
  });

  it('refuses a broken run, of either set', () => {
    const failed = [buildResult('f', { answer: null, error: 'no index' })];
    const dev = buildRun([...first.run.results, ...failed], { skipped: [{ id: 's', why: 'a draft' }] });
    const test = buildRun(failed, { set: 'test' });
    expect(refuse({ dev, test })).toEqual(
      refusal([
        'Questions failed: f.',
        'Questions were skipped: s.',
        'In the set test: Questions failed: f.',
      ]),
    );
    const [citation] = buildAnswer().citations;
    if (citation === undefined) throw new Error('the answer has a citation');
    const answer = buildAnswer({ citations: [{ ...citation, exact: false }] });
    expect(refuse({ dev: buildRun(buildResults(99, [buildResult('hard', { answer })])) })).toEqual(
      refusal(['Quotes are not, letter for letter, what stands in the paragraph: hard.']),
    );
    expect(refuse({ before: null, dev: buildRun([]) })).toEqual(refusal(['It has no results.']));
  });

  it('refuses a test run of another program, other settings, or the same set', () => {
    const { fingerprint } = first.run;
    const test = buildRun([buildResult('t')], {
      fingerprint: {
        ...fingerprint,
        scorer: 'scorer-2',
        code: { commit: null, digest: 'other' },
        configuration: { digest: 'other', values: {} },
      },
    });
    expect(refuse({ test })).toEqual(
      refusal([
        'Both runs are of the set dev.',
        'The run of the set dev differs from that of dev in its scorer.',
        'The run of the set dev is of another program.',
        'The run of the set dev has other settings.',
      ]),
    );
  });
});
