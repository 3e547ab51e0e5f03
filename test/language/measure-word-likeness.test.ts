import { describe, expect, it } from 'vitest';
import { measureWordLikeness } from '../../src/language/measure-word-likeness.js';
import { weighWord } from '../../src/language/weigh-word.js';

function measure(left: string, right: string): number {
  return measureWordLikeness(left, right) ?? Number.NaN;
}

describe('measureWordLikeness', () => {
  it('sets words of like meaning above words of another', () => {
    expect(measure('countries', 'nations')).toBeGreaterThan(0.65);
    expect(measure('danger', 'threat')).toBeGreaterThan(0.65);
    expect(measure('costly', 'channels')).toBeLessThan(0.2);
    expect(measure('helpful', 'harmful')).toBeLessThan(0.35);
  });

  it('is the same both ways, and one for a word and itself', () => {
    expect(measure('treaty', 'agreement')).toBe(measure('agreement', 'treaty'));
    expect(measure('treaty', 'treaty')).toBeCloseTo(1, 1);
  });

  it('knows nothing of a word that is none', () => {
    expect(measureWordLikeness('treaty', 'qwxz')).toBeNull();
  });
});

describe('weighWord', () => {
  it('counts a rare word and one it does not know in full, a common one less', () => {
    expect(weighWord('qwxzk')).toBe(1);
    expect(weighWord('said')).toBeLessThan(0.5);
    expect(weighWord('said')).toBeGreaterThanOrEqual(0.3);
    expect(weighWord('kidney')).toBeGreaterThan(weighWord('world'));
  });
});
