import { describe, expect, it } from 'vitest';
import { citationPrecision } from '../../../eval/measures/citation-precision.js';

function cite(...ids: string[]): { paragraphId: string }[] {
  return ids.map((paragraphId) => ({ paragraphId }));
}
function gold(...ids: string[]): { paragraph: string }[] {
  return ids.map((paragraph) => ({ paragraph }));
}

describe('citationPrecision', () => {
  it('counts each cited paragraph once', () => {
    // Cited: a (twice), b, x; gold: a, b, c: 2 of 3.
    expect(citationPrecision(gold('a', 'b', 'c'), cite('a', 'a', 'b', 'x'))).toBe(2 / 3);
    expect(citationPrecision(gold('a'), cite('a', 'a'))).toBe(1);
    expect(citationPrecision(gold('a'), cite('x'))).toBe(0);
  });

  it('is null where nothing is cited or nothing is gold', () => {
    expect(citationPrecision(gold('a'), [])).toBeNull();
    expect(citationPrecision([], cite('a'))).toBeNull();
  });
});
