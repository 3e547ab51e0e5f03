import { describe, expect, it } from 'vitest';
import { printSummary } from '../../../eval/report/print-summary.js';
import { report, run } from './fixtures/example-report.js';

describe('printSummary', () => {
  it('tells verdict, figures, slices, losses, time and every wrong question', () => {
    expect(printSummary(report)).toBe(`Evaluation of extractive over "dev": 4 questions, 1 skipped
2026-11-22T14:05:00.000Z, 5115cdc, bge-small-en-v1.5, linux-x64

Worse than the baseline (exit code 1)
  - 1 question that was right is wrong: d083.
  - Floor broken by d110: No question failed with an error.
  ! Too few questions to tell.
  4 questions compared: 1 went wrong, 0 came right

Figures
                     mean  95 % interval           of        change
  Right answers    25.0 %     4.6–69.9 %       1 of 4  −25.0 points  too few questions to tell
  False answers   100.0 %   20.6–100.0 %       1 of 1
  False refusals   50.0 %     9.5–90.5 %       1 of 2
  Facts stated     50.0 %    0.0–100.0 %  2 questions
  Time              30 ms       20–40 ms  3 questions

By kind of question
              count    right  recall@5  facts  cit. precision  cit. recall
  number          1  100.0 %
  paraphrase      1    0.0 %

Where answers were lost
  Failed                          1  d110
  Answered, should have declined  1  d083
  Declined, should have answered  1  d044
  With the gold paragraphs as the only evidence 100.0 % (2 of 2) would be right; of the same
  questions 50.0 % (1 of 2) are.

With one part taken out
                                  recall  recall          cit.    cit.    false     false
  in %                     right    at 5   at 10  facts  prec.  recall  answers  refusals
  Without the <dense> leg    0.0

Time
  half of the answers within 30 ms, 95 in 100 within 40 ms

Wrong questions
  d044, paraphrase, Declined, should have answered
      It declined; it should have answered.
  d083, unanswerable, Answered, should have declined
      It answered; it should have declined.
  d110, off-topic, Failed
      Asking failed.
`);
  });

  it('keeps every line within 100 characters', () => {
    const long = 'word '.repeat(60) + 'x'.repeat(250);
    const results = run.results.map((result) => ({ ...result, faults: [long] }));
    const reasons = [long];
    const { comparison } = report;
    const text = printSummary({
      run: { ...run, results },
      ...(comparison && { comparison: { ...comparison, reasons } }),
    });
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('uses colour codes only where asked', () => {
    expect(printSummary(report)).not.toContain('\u001B');
    expect(printSummary(report, { colour: true })).toContain(
      '\u001B[1m\u001B[31mWorse than the baseline (exit code 1)\u001B[39m\u001B[22m',
    );
  });
});
