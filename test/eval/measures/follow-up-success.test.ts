import { describe, expect, it } from 'vitest';
import { followUpSuccess } from '../../../eval/measures/follow-up-success.js';

const units = [['a', 'b'], ['c'], ['d']];

describe('followUpSuccess', () => {
  it("is 1 where ours finds every unit that the person's question finds, by whichever paragraph", () => {
    // The person's finds units 1 (by a) and 2; d stands sixth and is not asked for. Ours has b for unit 1, and c.
    const handWritten = ['a', 'c', 'x', 'y', 'z', 'd'];
    expect(followUpSuccess({ units, handWritten, ours: ['x', 'b', 'y', 'z', 'c'] })).toBe(1);
  });

  it('is 0 where ours misses one, or finds it only after k', () => {
    const handWritten = ['a', 'c'];
    expect(followUpSuccess({ units, handWritten, ours: ['a', 'd'] })).toBe(0);
    expect(followUpSuccess({ units, handWritten, ours: ['a', 'x', 'y', 'z', 'w', 'c'] })).toBe(0);
    expect(followUpSuccess({ units, handWritten, ours: ['a', 'x', 'c'], k: 2 })).toBe(0);
  });

  it("is null where the person's question finds none", () => {
    expect(followUpSuccess({ units, handWritten: ['x', 'y', 'z', 'v', 'w', 'a'], ours: ['a'] })).toBeNull();
    expect(followUpSuccess({ units: [], handWritten: ['a'], ours: ['a'] })).toBeNull();
  });
});
