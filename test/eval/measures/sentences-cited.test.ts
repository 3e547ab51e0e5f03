import { describe, expect, it } from 'vitest';
import { sentencesCited } from '../../../eval/measures/sentences-cited.js';

describe('sentencesCited', () => {
  it('is the share of sentences that name a citation which the answer has', () => {
    // Cited: the first and the last; the second names none, the third one that is not there: 2 of 4.
    const sentences = [{ citations: [1] }, { citations: [] }, { citations: [7] }, { citations: [7, 2] }];
    expect(sentencesCited({ sentences, citations: [{ n: 1 }, { n: 2 }] })).toBe(1 / 2);
  });

  it('is null where there are no sentences', () => {
    expect(sentencesCited({ sentences: [], citations: [] })).toBeNull();
  });
});
