import { expect, it } from 'vitest';
import { formatInterval } from '../../../eval/report/format-interval.js';

it('prints the unit of an interval once', () => {
  expect(formatInterval('right', { low: 0.808, high: 0.93 })).toBe('80.8–93.0 %');
  expect(formatInterval('ndcgAt10', { low: 0.8, high: 0.9 })).toBe('0.800–0.900');
});
