import { describe, expect, it } from 'vitest';
import { findSharedParagraphs } from '../../../eval/sets/find-shared-paragraphs.js';
import { makeQuestion } from '../run/make-question.js';

/** A question with these paragraphs essential and those bearing on it. */
function ask(essential: readonly string[], others: readonly string[] = []) {
  return makeQuestion({
    gold: [
      ...essential.map((paragraph) => ({ paragraph, grade: 2, essential: true })),
      ...others.map((paragraph) => ({ paragraph, grade: 1, essential: false })),
    ],
  });
}

const unanswerable = makeQuestion({
  answerable: 'unanswerable',
  facts: [],
  gold: [{ paragraph: 'a#p1', grade: 1, essential: false }],
});

describe('findSharedParagraphs', () => {
  it('gives, sorted and once, what is gold in both parts and essential in one', () => {
    const dev = [ask(['b#p2', 'a#p1']), ask(['a#p1'], ['c#p3', 'd#p4'])];
    const test = [ask(['e#p5', 'c#p3'], ['b#p2']), ask(['a#p1'], ['d#p4'])];
    // a#p1 is essential in both, b#p2 in dev, c#p3 in test; d#p4 in neither, e#p5 is not in dev.
    expect(findSharedParagraphs(dev, test)).toEqual(['a#p1', 'b#p2', 'c#p3']);
  });

  it('counts the paragraphs that bear on a question that is not answerable', () => {
    expect(findSharedParagraphs([ask(['a#p1'])], [unanswerable])).toEqual(['a#p1']);
    expect(findSharedParagraphs([unanswerable], [unanswerable])).toEqual([]);
  });

  it('gives nothing for parts that are well apart', () => {
    expect(findSharedParagraphs([ask(['a#p1'])], [ask(['a#p2'], ['a#p3'])])).toEqual([]);
    expect(findSharedParagraphs([], [ask(['a#p1'])])).toEqual([]);
  });
});
