import { describe, expect, it } from 'vitest';
import { measureCoverage, stemSet } from '../../../src/answers/extractive/measure-coverage.js';
import { stemWord } from '../../../src/language/extract-terms.js';

const terms = {
  terms: [
    { term: 'nets', stem: stemWord('nets'), weight: 3, known: true },
    { term: 'burning', stem: stemWord('burning'), weight: 1, known: true },
  ],
  totalWeight: 4,
};
const none = stemSet('');

describe('measureCoverage', () => {
  it('counts a word of the sentence whole, in any inflection', () => {
    // 3 of 4; 3 + 1 of 4
    expect(measureCoverage(terms, stemSet('A net sank.'), none)).toBeCloseTo(3 / 4);
    expect(measureCoverage(terms, stemSet('The net burned.'), none)).toBeCloseTo(1);
  });

  it('counts a word of the sentence leaned on at 0.8, one that only stands around at 0.5', () => {
    // (1 + 0.8 × 3) / 4 and (1 + 0.5 × 3) / 4
    const burned = stemSet('Their owners burned them.');
    expect(measureCoverage(terms, burned, none, stemSet('Old nets rot.'))).toBeCloseTo(0.85);
    expect(measureCoverage(terms, burned, stemSet('Old nets rot.'))).toBeCloseTo(0.625);
  });

  it('counts each word once, by the nearest place that has it', () => {
    // "nets" is in all three: 3 / 4, not 3 + 2.4 + 1.5; "burn" leaned on and around: 0.8
    const nets = stemSet('Nets sank.');
    expect(measureCoverage(terms, nets, nets, nets)).toBeCloseTo(3 / 4);
    const burned = stemSet('It burned.');
    expect(measureCoverage(terms, none, burned, burned)).toBeCloseTo(0.8 / 4);
  });

  it('is 0 where nothing is covered and where the question has no content words', () => {
    expect(measureCoverage(terms, stemSet('Ports were full.'), none, stemSet('Crews left.'))).toBe(0);
    expect(measureCoverage({ terms: [], totalWeight: 0 }, stemSet('Nets sank.'), none)).toBe(0);
  });
});
