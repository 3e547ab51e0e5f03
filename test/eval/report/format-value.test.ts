import { expect, it } from 'vitest';
import { formatValue } from '../../../eval/report/format-value.js';

it('prints each unit in its own way', () => {
  expect([
    formatValue('right', 0.8818),
    formatValue('factCoverage', 1),
    formatValue('ndcgAt10', 0.8694),
    formatValue('sentenceCount', 1.64),
    formatValue('milliseconds', 41.4),
    formatValue('milliseconds', 0.46),
  ]).toEqual(['88.2 %', '100.0 %', '0.869', '1.6', '41 ms', '0.5 ms']);
});
