import { describe, expect, it } from 'vitest';
import { leaning } from '../../../eval/measures/leaning.js';

const first = 'Egypt’s delegate called for action.';
const second = 'He said that pirates were rich.';
const third = 'However, prices had fallen.';
const text = `${first} ${second} ${third}`;
const paragraphTexts = new Map([
  ['a#u1', text],
  ['a#u2', third],
  ['a#u3', `${text} ${text}`],
]);

function place(n: number, sentence: string, paragraphId = 'a#u1') {
  const start = (paragraphTexts.get(paragraphId) ?? '').indexOf(sentence);
  return { n, paragraphId, start, end: start + sentence.length };
}
const citations = [place(1, first), place(2, second), place(3, third), place(4, third, 'a#u2')];
function sentence(words: string, cited: number[], attribution: string | null = null) {
  return { text: words, attribution, citations: cited };
}

describe('leaning', () => {
  it('is 0 where each sentence follows the one that stands before it in the paragraph', () => {
    const sentences = [sentence(first, [1]), sentence(second, [2]), sentence(third, [3])];
    expect(leaning({ sentences, citations, paragraphTexts })).toBe(0);
  });

  it('counts a sentence whose predecessor is left out or stands elsewhere', () => {
    // "However" follows the first, not the second: 1 of 2. "He" at the beginning of an answer: 1 of 1.
    expect(
      leaning({ sentences: [sentence(first, [1]), sentence(third, [3])], citations, paragraphTexts }),
    ).toBe(1 / 2);
    expect(leaning({ sentences: [sentence(second, [2])], citations, paragraphTexts })).toBe(1);
    // After a sentence of another paragraph, whose quote ends beyond where "He" begins in this one.
    const elsewhere = [...citations, { n: 5, paragraphId: 'a#u3', start: 0, end: text.length }];
    expect(
      leaning({
        sentences: [sentence(text, [5]), sentence(second, [2])],
        citations: elsewhere,
        paragraphTexts,
      }),
    ).toBe(1 / 2);
    // The same words, first in a paragraph of their own, after the second of another.
    expect(
      leaning({ sentences: [sentence(second, [2]), sentence(third, [4])], citations, paragraphTexts }),
    ).toBe(1);
  });

  it('counts sentences in the wrong order', () => {
    // The second comes before the first: "He" opens the answer; the first does not point back: 1 of 2.
    const sentences = [sentence(second, [2]), sentence(first, [1])];
    expect(leaning({ sentences, citations, paragraphTexts })).toBe(1 / 2);
    // "However" opens the answer and "He" comes after what follows him: both.
    expect(
      leaning({ sentences: [sentence(third, [3]), sentence(second, [2])], citations, paragraphTexts }),
    ).toBe(1);
  });

  it('finds where a sentence begins inside a quote that is longer than it', () => {
    // Quote 5 is the whole paragraph; the third sentence begins at its end, and the first does not reach up to there.
    const whole = [...citations, place(5, text)];
    const torn = [sentence(first, [1]), sentence(third, [5])];
    expect(leaning({ sentences: torn, citations: whole, paragraphTexts })).toBe(1 / 2);
    const kept = [sentence(second, [2]), sentence(third, [5])];
    // "He" opens the answer and leans; "However" follows it.
    expect(leaning({ sentences: kept, citations: whole, paragraphTexts })).toBe(1 / 2);
  });

  it('lets "he" stand where the attribution and a second passage name him', () => {
    const named = [sentence(second, [2, 1], 'Press release, Egypt’s delegate')];
    expect(leaning({ sentences: named, citations, paragraphTexts })).toBe(0);
    const unattributed = [sentence(second, [2, 1])];
    expect(leaning({ sentences: unattributed, citations, paragraphTexts })).toBe(1);
    const unnamed = [sentence(second, [2], 'Press release')];
    expect(leaning({ sentences: unnamed, citations, paragraphTexts })).toBe(1);
  });

  it('takes a sentence that cites nothing as following the one before, where there is one', () => {
    const sentences = [sentence('They agreed.', []), sentence('They left.', [])];
    expect(leaning({ sentences, citations, paragraphTexts })).toBe(1 / 2);
  });

  it('is null where there are no sentences', () => {
    expect(leaning({ sentences: [], citations: [], paragraphTexts })).toBeNull();
  });
});
