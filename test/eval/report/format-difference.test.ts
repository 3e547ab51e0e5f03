import { expect, it } from 'vitest';
import { formatDifference } from '../../../eval/report/format-difference.js';

it('prints a difference of shares in points, and no sign where it rounds to nothing', () => {
  expect([
    formatDifference('right', -0.027),
    formatDifference('right', 0.0004),
    formatDifference('ndcgAt10', 0.0126),
    formatDifference('milliseconds', -12),
  ]).toEqual(['−2.7 points', '±0.0 points', '+0.013', '−12 ms']);
});
