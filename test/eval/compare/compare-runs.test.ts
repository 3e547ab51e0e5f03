import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../eval/compare/compare-runs.js';
import type { MeasureName } from '../../../eval/contracts/run.js';
import { buildAnswer, buildResult, buildResults, buildRun } from './build-run.js';

/** Equal but for rounding. */
const close = (value: number): unknown => expect.closeTo(value, 12);

/** A hundred right answers, the one named `hard` among them. */
const before = buildRun(buildResults(99, [buildResult('hard')]));

describe('compareRuns where answers do not vary', () => {
  it('passes the same run compared with itself, exit code 0', () => {
    const floors = ['citation-exists', 'quote-exact', 'sentence-cited', 'no-error', 'none-skipped'];
    expect(compareRuns({ before, after: before })).toEqual({
      verdict: 'pass',
      exitCode: 0,
      reasons: [],
      warnings: [],
      compared: 100,
      added: [],
      changed: [],
      removed: [],
      flips: [],
      measures: [
        {
          name: 'right',
          gated: true,
          before: 1,
          after: 1,
          difference: 0,
          low: 0,
          high: 0,
          count: 100,
          p: null,
          verdict: 'unchanged',
        },
      ],
      floors: floors.map((name) => ({ name, broken: [] })),
    });
  });

  it('fails for one answer that was right and is wrong, although the mean falls by 0.01 only', () => {
    const after = buildRun(buildResults(99, [buildResult('hard', { right: false })]));
    const { verdict, exitCode, reasons, warnings, flips, measures } = compareRuns({ before, after });
    expect({ verdict, exitCode, reasons }).toEqual({
      verdict: 'regressed',
      exitCode: 1,
      reasons: ['Answers that were right are wrong: hard.'],
    });
    expect(flips.map(({ id }) => id)).toEqual(['hard']);
    expect(measures.map(({ verdict: judged }) => judged)).toEqual(['unchanged']);
    expect(warnings).toEqual([
      'right fell by 0.010 (1.000 to 0.990, questions: 100): within the 0.02 allowed.',
    ]);
  });

  it.each(['before', 'after'])('only warns of a flip that is fragile in the run %s', (where) => {
    const after = buildRun(
      buildResults(99, [buildResult('hard', { right: false, fragile: where === 'after' })]),
    );
    const old = buildRun(buildResults(99, [buildResult('hard', { fragile: where === 'before' })]));
    const { verdict, exitCode, warnings } = compareRuns({ before: old, after });
    expect({ verdict, exitCode }).toEqual({ verdict: 'pass', exitCode: 0 });
    expect(warnings[0]).toBe('Near a threshold, right before and wrong now: hard.');
  });

  it.each([true, false])(
    'only warns of a fragile flip that moves a measure of few questions by much, fragile after: %s',
    (fragile) => {
      // falseAnswer over two questions: 0 to 0.5.
      const measured = (falseAnswer: number) => ({ measures: { falseAnswer } });
      const old = [buildResult('a', measured(0)), buildResult('b', { ...measured(0), fragile: !fragile })];
      const now = [
        buildResult('a', measured(0)),
        buildResult('b', { ...measured(1), right: false, fragile }),
      ];
      const result = compareRuns({
        before: buildRun(buildResults(98, old)),
        after: buildRun(buildResults(98, now)),
      });
      expect(result.exitCode).toBe(0);
      expect(result.measures.find(({ name }) => name === 'falseAnswer')).toEqual({
        name: 'falseAnswer',
        gated: true,
        before: 0,
        after: 0.5,
        difference: 0.5,
        low: 0.5,
        high: 0.5,
        count: 2,
        p: null,
        verdict: 'unchanged',
      });
      expect(result.warnings[2]).toBe(
        'falseAnswer rose by 0.500 (0.000 to 0.500, questions: 2): within the 0.02 allowed once fragile flips are left out.',
      );
    },
  );

  it('fails for many fragile flips together', () => {
    // 3 of 100: right falls by 0.03.
    const fragile = (right: boolean) =>
      ['x', 'y', 'z'].map((id) => buildResult(id, { right, fragile: true }));
    const result = compareRuns({
      before: buildRun(buildResults(97, fragile(true))),
      after: buildRun(buildResults(97, fragile(false))),
    });
    expect({ exitCode: result.exitCode, reasons: result.reasons }).toEqual({
      exitCode: 1,
      reasons: ['right fell by 0.030 (1.000 to 0.970, questions: 100).'],
    });
  });

  it('counts an answer that was wrong and is right as no loss', () => {
    const old = buildRun(buildResults(99, [buildResult('hard', { right: false })]));
    const result = compareRuns({ before: old, after: before });
    expect({ exitCode: result.exitCode, warnings: result.warnings }).toEqual({ exitCode: 0, warnings: [] });
    expect(result.flips.map(({ direction }) => direction)).toEqual(['wrong-to-right']);
  });

  const measured = (name: MeasureName, value: number) =>
    buildRun([buildResult('q', { measures: { [name]: value } })]);

  it.each<{ name: MeasureName; from: number; to: number; verdict: string; exitCode: number }>([
    { name: 'recallAt10', from: 0.9, to: 0.88, verdict: 'unchanged', exitCode: 0 },
    { name: 'recallAt10', from: 0.9, to: 0.879, verdict: 'regressed', exitCode: 1 },
    { name: 'recallAt10', from: 0.879, to: 0.9, verdict: 'improved', exitCode: 0 },
    { name: 'repetition', from: 0.1, to: 0.12, verdict: 'unchanged', exitCode: 0 },
    { name: 'repetition', from: 0.1, to: 0.121, verdict: 'regressed', exitCode: 1 },
    { name: 'repetition', from: 0.121, to: 0.1, verdict: 'improved', exitCode: 0 },
    { name: 'mrrAt10', from: 0.9, to: 0.5, verdict: 'regressed', exitCode: 0 },
    { name: 'milliseconds', from: 10, to: 90, verdict: 'unchanged', exitCode: 0 },
  ])(
    'judges $name from $from to $to as $verdict, exit code $exitCode',
    ({ name, from, to, verdict, exitCode }) => {
      const result = compareRuns({ before: measured(name, from), after: measured(name, to) });
      expect(result.exitCode).toBe(exitCode);
      const change = result.measures.find((measure) => measure.name === name);
      expect(change?.verdict).toBe(verdict);
      expect([change?.low, change?.high, change?.p]).toEqual([change?.difference, change?.difference, null]);
    },
  );

  it('takes a measure only over the questions that have it in both runs', () => {
    const recalls = (values: (number | null)[]) =>
      buildRun(values.map((recallAt5, at) => buildResult(`q${at}`, { measures: { recallAt5 } })));
    const { measures } = compareRuns({ before: recalls([0.5, 1, null]), after: recalls([0.7, null, 0]) });
    expect(measures.map(({ name, before: old, after, count }) => ({ name, old, after, count }))).toEqual([
      { name: 'right', old: 1, after: 1, count: 3 },
      { name: 'recallAt5', old: 0.5, after: 0.7, count: 1 },
    ]);
  });
});

describe('compareRuns and the questions', () => {
  it('fails where a question was removed, unless it is not gating', () => {
    const after = buildRun(buildResults(99));
    const gated = compareRuns({ before, after });
    expect({ exitCode: gated.exitCode, removed: gated.removed, reasons: gated.reasons }).toEqual({
      exitCode: 1,
      removed: ['hard'],
      reasons: [
        'Questions were removed and that was not accepted, with a reason, by `rapporteur eval accept`: hard.',
      ],
    });
    const open = compareRuns({ before, after, gating: false });
    expect({ exitCode: open.exitCode, warnings: open.warnings }).toEqual({
      exitCode: 0,
      warnings: ['Questions were removed: hard.'],
    });
  });

  it('does not fail for a new question that is wrong, and says how many are', () => {
    const added = [buildResult('n1'), buildResult('n2', { right: false }), buildResult('n3')];
    const after = buildRun([...before.results, ...added]);
    const result = compareRuns({ before, after });
    expect({
      exitCode: result.exitCode,
      compared: result.compared,
      added: result.added,
      warnings: result.warnings,
    }).toEqual({
      exitCode: 0,
      compared: 100,
      added: ['n1', 'n2', 'n3'],
      warnings: ['Of 3 new questions 1 are wrong.'],
    });
  });

  it('does not compare a question whose text changed, and names it where it went wrong', () => {
    const after = buildRun(buildResults(99, [buildResult('hard', { right: false, digest: 'another' })]));
    const result = compareRuns({ before, after });
    expect({
      exitCode: result.exitCode,
      compared: result.compared,
      changed: result.changed,
      flips: result.flips,
      warnings: result.warnings,
    }).toEqual({
      exitCode: 0,
      compared: 99,
      changed: ['hard'],
      flips: [],
      warnings: [
        'Questions were changed and are not compared: hard.',
        'Of the changed questions these were right and are wrong: hard.',
      ],
    });
  });
});

describe('compareRuns where something is broken', () => {
  const [citation] = buildAnswer().citations;
  if (citation === undefined) throw new Error('the answer has a citation');
  const replaceHard = (changes: Parameters<typeof buildResult>[1]) =>
    buildRun(buildResults(99, [buildResult('hard', changes)]));

  it.each([
    [
      'a citation names a paragraph that does not exist',
      replaceHard({ answer: buildAnswer({ citations: [{ ...citation, exists: false }] }) }),
      'Citations name paragraphs that the index does not have: hard.',
    ],
    [
      'a quote is not what stands there',
      replaceHard({ answer: buildAnswer({ citations: [{ ...citation, exact: false }] }) }),
      'Quotes are not, letter for letter, what stands in the paragraph: hard.',
    ],
    [
      'a sentence has no citation',
      replaceHard({
        answer: buildAnswer({
          sentences: [{ text: 'So.', attribution: null, citations: [], verdict: 'supported' }],
        }),
      }),
      'Sentences stand without a citation: hard.',
    ],
  ])('is regressed, exit code 1, where %s, although every answer is right', (_what, after, reason) => {
    const { verdict, exitCode, reasons } = compareRuns({ before, after });
    expect({ verdict, exitCode, reasons }).toEqual({ verdict: 'regressed', exitCode: 1, reasons: [reason] });
  });

  it.each([
    ['a question failed', replaceHard({ answer: null, error: 'no index' }), 'Questions failed: hard.'],
    [
      'a question was skipped',
      { ...before, skipped: [{ id: 'left', why: 'a draft' }] },
      'Questions were skipped: left.',
    ],
    [
      'an id stands twice',
      buildRun([...before.results, buildResult('hard')]),
      'Ids that stand twice in the run after: hard.',
    ],
  ])('is bad input, exit code 2, where %s', (_what, after, reason) => {
    const { verdict, exitCode, reasons } = compareRuns({ before, after });
    expect({ verdict, exitCode, reasons }).toEqual({ verdict: 'bad-input', exitCode: 2, reasons: [reason] });
  });

  it('is bad input where a question of the run before failed, because any answer is better than none', () => {
    const { exitCode, reasons } = compareRuns({
      before: replaceHard({ answer: null, error: 'no index', right: false }),
      after: before,
    });
    expect({ exitCode, reasons }).toEqual({
      exitCode: 2,
      reasons: ['In the run before: Questions failed: hard.'],
    });
  });

  it('is bad input where no question is the same', () => {
    const after = buildRun(before.results.map((result) => ({ ...result, digest: 'another' })));
    const { exitCode, reasons } = compareRuns({ before, after });
    expect({ exitCode, reasons }).toEqual({
      exitCode: 2,
      reasons: ['No question is the same in both runs.'],
    });
  });
});

describe('compareRuns of runs that cannot be compared', () => {
  const { fingerprint } = before;

  it.each([
    [
      'the sources',
      {
        ...before,
        fingerprint: {
          ...fingerprint,
          sources: [
            { path: 'note.txt', sha256: 'bbbb' },
            { path: 'new.txt', sha256: 'cccc' },
          ],
        },
      },
      'The source files differ in content; only before: note.txt; only after: note.txt, new.txt.',
    ],
    [
      'the scorer',
      { ...before, fingerprint: { ...fingerprint, scorer: 'scorer-2' } },
      'The code that judges differs: scorer scorer-1 before, scorer-2 after.',
    ],
    [
      'the set',
      buildRun([buildResult('other')], { set: 'test' }),
      'The sets of questions differ: "dev" before, "test" after.',
    ],
  ])('says that %s differ, exit code 3, and judges no flip', (_what, after, reason) => {
    const { verdict, exitCode, reasons, compared, flips, measures } = compareRuns({ before, after });
    expect({ verdict, exitCode, reasons, compared, flips, measures }).toEqual({
      verdict: 'not-comparable',
      exitCode: 3,
      reasons: [reason],
      compared: 0,
      flips: [],
      measures: [],
    });
  });

  it('compares where a source was only renamed, or anything else of the fingerprint differs', () => {
    const after = {
      ...before,
      answerer: 'model',
      fingerprint: {
        ...fingerprint,
        sources: [{ path: 'renamed.txt', sha256: 'aaaa' }],
        questions: 'others',
        code: { commit: null, digest: 'other' },
        platform: 'darwin arm64, Node 22',
      },
    };
    expect(compareRuns({ before, after }).exitCode).toBe(0);
  });
});

describe('compareRuns where answers vary', () => {
  const repeated = (id: string, right: boolean) => buildResult(id, { right, repeats: [right, right, right] });
  /** Right answers of 400 but for those lost and those won. */
  const half = (wrong: (at: number) => boolean) =>
    buildRun(Array.from({ length: 400 }, (_, at) => repeated(`q${at}`, !wrong(at))));

  it('fails for a loss beyond chance, with McNemar’s p', () => {
    // 12 lost, 0 won: p = 2 / 2^12 = 0.000488; right is the only measure, so Holm leaves it. Difference −0.03.
    const result = compareRuns({ before: half(() => false), after: half((at) => at < 12) });
    const [right] = result.measures;
    expect(result.exitCode).toBe(1);
    expect({ ...right, low: 0, high: 0 }).toEqual({
      name: 'right',
      gated: true,
      before: 1,
      after: 0.97,
      difference: close(-0.03),
      low: 0,
      high: 0,
      count: 400,
      p: close(2 / 4096),
      verdict: 'regressed',
    });
    // −0.03 ± 1.96 × sqrt(0.03 × 0.97 / 400) = −0.0467 to −0.0133.
    expect(right?.low).toBeCloseTo(-0.0467, 2);
    expect(right?.high).toBeCloseTo(-0.0133, 2);
  });

  it('warns of flips and does not fail where the loss may be chance', () => {
    // 5 lost, 1 won of 400: p = 2 × (1 + 6) / 64 = 0.21875. Standard error: sqrt((6 − 16/400) / 399 / 400) = 0.00611,
    // × 2.8 = 0.0171, less than 0.05; difference −0.01, more than 0.005: noise.
    const result = compareRuns({ before: half((at) => at === 0), after: half((at) => at > 0 && at < 6) });
    expect({ exitCode: result.exitCode, reasons: result.reasons }).toEqual({ exitCode: 0, reasons: [] });
    expect(result.measures.map(({ p, verdict }) => ({ p, verdict }))).toEqual([
      { p: close(0.21875), verdict: 'noise' },
    ]);
    expect(result.flips).toHaveLength(6);
    expect(result.warnings[0]).toBe('Right in most repeats before, and no longer: q1, q2, q3, q4, q5.');
    expect(result.warnings[1]).toMatch(/^right fell by 0\.010 .*p 0\.219\): not more than chance\.$/);
  });

  it('wants the interval beside p: where every draw finds no difference, McNemar alone does not fail', () => {
    // The draws all take the last question, which did not change: interval 0 to 0; p as above 0.000488.
    const options = {
      before: half(() => false),
      after: half((at) => at < 12),
      makeRandom: () => () => 0.999,
    };
    const [right] = compareRuns(options).measures;
    expect([right?.low, right?.high, right?.p, right?.verdict]).toEqual([0, 0, close(2 / 4096), 'noise']);
  });

  it('calls a gain beyond chance improved', () => {
    const result = compareRuns({ before: half((at) => at < 12), after: half(() => false) });
    expect({ exitCode: result.exitCode, verdict: result.measures[0]?.verdict }).toEqual({
      exitCode: 0,
      verdict: 'improved',
    });
  });

  it('says that ten questions are too few, and does not fail', () => {
    // 3 lost of 10: p = 2 / 8 = 0.25; standard error sqrt((3 − 0.9) / 9 / 10) = 0.153, × 2.8 = 0.43.
    const ten = (lost: number) =>
      buildRun(Array.from({ length: 10 }, (_, at) => repeated(`q${at}`, at >= lost)));
    const result = compareRuns({ before: ten(0), after: ten(3) });
    expect({ exitCode: result.exitCode, verdict: result.measures[0]?.verdict }).toEqual({
      exitCode: 0,
      verdict: 'underpowered',
    });
    expect(result.warnings[1]).toMatch(/: too few questions to tell a difference of 0\.05 from chance\.$/);
  });

  it('calls a difference of 0.005 and less unchanged', () => {
    // 2 lost of 400 = −0.005, p = 0.5.
    const result = compareRuns({ before: half(() => false), after: half((at) => at < 2) });
    expect({ exitCode: result.exitCode, verdict: result.measures[0]?.verdict }).toEqual({
      exitCode: 0,
      verdict: 'unchanged',
    });
  });

  it('adjusts p over the gated measures, so that one of two near 0.05 does not fail', () => {
    // right: 6 lost, 0 won of 400, p = 2 / 64 = 0.03125, alone significant; with a second gated measure that did not
    // change (p = 1) Holm makes it 0.0625. Ungated measures are no part of it.
    const measured = (lost: number, names: readonly MeasureName[]) =>
      buildRun(
        Array.from({ length: 400 }, (_, at) => {
          const right = at >= lost;
          const measures = Object.fromEntries(names.map((name) => [name, 1]));
          return buildResult(`q${at}`, { right, repeats: [right, right], measures });
        }),
      );
    const judge = (names: readonly MeasureName[]) => {
      const { exitCode, measures } = compareRuns({ before: measured(0, names), after: measured(6, names) });
      return { exitCode, p: measures[0]?.p, verdict: measures[0]?.verdict };
    };
    expect(judge([])).toEqual({ exitCode: 1, p: close(0.03125), verdict: 'regressed' });
    expect(judge(['mrrAt10'])).toEqual({ exitCode: 1, p: close(0.03125), verdict: 'regressed' });
    expect(judge(['recallAt5'])).toEqual({ exitCode: 0, p: close(0.0625), verdict: 'noise' });
  });

  it('judges a graded measure by bootstrap, in its bad direction', () => {
    // repetition rises by 0.1 in 40 of 400 questions: difference 0.01, standard error 0.0015; no draw is at most 0, so
    // p = 2 / 10,001, doubled by Holm beside right.
    const graded = (raised: number) =>
      buildRun(
        Array.from({ length: 400 }, (_, at) =>
          buildResult(`q${at}`, { repeats: [true, true], measures: { repetition: at < raised ? 0.1 : 0 } }),
        ),
      );
    const result = compareRuns({ before: graded(0), after: graded(40) });
    expect(result.exitCode).toBe(1);
    expect(result.measures.map(({ name, p, verdict }) => ({ name, p, verdict }))).toEqual([
      { name: 'right', p: 1, verdict: 'unchanged' },
      { name: 'repetition', p: close(4 / 10_001), verdict: 'regressed' },
    ]);
    expect(compareRuns({ before: graded(0), after: graded(40) })).toEqual(result);
  });
});
