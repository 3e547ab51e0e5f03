import { expect, it } from 'vitest';
import { formatCount } from '../../../eval/report/format-count.js';

it('counts a rate as so many of so many, and a share by its questions', () => {
  // 0.8818 · 110 = 96.998
  expect(formatCount('right', { mean: 0.8818, low: 0, high: 1, count: 110 })).toBe('97 of 110');
  expect(formatCount('factCoverage', { mean: 0.5, low: 0, high: 1, count: 2 })).toBe('2 questions');
  // Three repeats of one question that was right in two: 2 / 3 of a question.
  expect(formatCount('right', { mean: 2 / 3, low: 0, high: 1, count: 1 })).toBe('1 question');
});
