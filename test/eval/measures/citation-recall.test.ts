import { describe, expect, it } from 'vitest';
import { citationRecall } from '../../../eval/measures/citation-recall.js';

describe('citationRecall', () => {
  it('counts a unit as cited where any of its paragraphs is', () => {
    const units = [['a', 'b'], ['c'], ['d']];
    // b stands for the first unit; c and d are not cited: 1 of 3. Then c as well: 2 of 3.
    expect(citationRecall(units, [{ paragraphId: 'b' }, { paragraphId: 'a' }])).toBe(1 / 3);
    expect(citationRecall(units, [{ paragraphId: 'b' }, { paragraphId: 'c' }])).toBe(2 / 3);
  });

  it('is 0 where nothing is cited, as when an answer declined', () => {
    expect(citationRecall([['a']], [])).toBe(0);
  });

  it('is null where nothing is essential', () => {
    expect(citationRecall([], [{ paragraphId: 'a' }])).toBeNull();
  });
});
