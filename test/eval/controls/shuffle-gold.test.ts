import { describe, expect, it } from 'vitest';
import { shuffleGold } from '../../../eval/controls/shuffle-gold.js';
import { makeQuestion } from '../run/make-question.js';

function ask(id: string, paragraph: string) {
  return makeQuestion({ id, gold: [{ paragraph, grade: 2, essential: true }] });
}

/** Its gold paragraph only bears on it. */
const unanswerable = makeQuestion({
  id: 'none',
  answerable: 'unanswerable',
  facts: [],
  gold: [{ paragraph: 'z#p1', grade: 1, essential: false }],
});

describe('shuffleGold', () => {
  it('gives each question the gold of the one a third of the way on, and changes nothing else', () => {
    const questions = [
      ask('a', 'a#p1'),
      unanswerable,
      ...['b', 'c', 'd', 'e', 'f'].map((id) => ask(id, `${id}#p1`)),
    ];
    // Six have gold; a third of six is two: a gets that of c, b of d, and e and f those of a and b.
    expect(shuffleGold(questions)).toEqual([
      ask('a', 'c#p1'),
      unanswerable,
      ask('b', 'd#p1'),
      ask('c', 'e#p1'),
      ask('d', 'f#p1'),
      ask('e', 'a#p1'),
      ask('f', 'b#p1'),
    ]);
  });

  it('goes on by one where there are two', () => {
    expect(shuffleGold([ask('a', 'a#p1'), ask('b', 'b#p1')])).toEqual([ask('a', 'b#p1'), ask('b', 'a#p1')]);
  });

  it('leaves the questions it was given as they were', () => {
    const questions = [ask('a', 'a#p1'), ask('b', 'b#p1')];
    shuffleGold(questions);
    expect(questions).toEqual([ask('a', 'a#p1'), ask('b', 'b#p1')]);
  });
});
