import { expect, it } from 'vitest';
import { printAblation } from '../../../eval/report/print-ablation.js';
import type { Figures } from '../../../eval/contracts/run.js';

it('gives every figure in per cent, lets a long name go on below, and keeps within 100 characters', () => {
  const figure = (mean: number) => ({ mean, low: 0, high: 1, count: 9 });
  const figures: Figures = {
    falseRefusal: figure(1),
    right: figure(0.6875),
    recallAt5: figure(1),
    recallAt10: figure(1),
    factCoverage: figure(0.5),
    citationPrecision: figure(0),
    citationRecall: figure(1),
    milliseconds: figure(17),
  };
  const lines = printAblation(
    [
      { name: 'as it is', figures },
      { name: 'without everything that a name can tell of', figures: { right: figure(1 / 3) } },
    ],
    100,
  );
  // 0.6875 is 68.75 %, printed 68.8.
  expect(lines).toEqual([
    '                                         recall  recall          cit.    cit.    false     false',
    '  in %                            right    at 5   at 10  facts  prec.  recall  answers  refusals',
    '  as it is                         68.8   100.0   100.0   50.0    0.0   100.0              100.0',
    '  without everything that a name   33.3',
    '  can tell of',
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
});
