import { describe, expect, it } from 'vitest';
import { chooseSelection, selectSentences } from '../../../src/answers/extractive/select-sentences.js';
import { classifyQuestion } from '../../../src/language/classify-question.js';
import { makeCandidate } from './make-candidate.js';

const texts = [
  'Nets rot in sunlight.',
  'Ferries carry mail.',
  'Gulls follow every trawler.',
  'Harbour police patrol nightly.',
  'Oysters need clean water.',
];
const one = { id: 'harbour-paper#p1' };

/** Places in the ranking of the sentences chosen, where these are the scores and the paragraphs. */
function choose(
  ranked: readonly { score: number; own?: boolean; text?: string; cosine?: number; coverage?: number }[],
  selection = { most: 3, mostOfOne: 2, share: 0.7, shareElsewhere: 0.9 },
): number[] {
  const candidates = ranked.map(({ own = false, text, ...judged }, at) =>
    makeCandidate({ text: text ?? texts[at] ?? '', ...judged, ...(own ? { paragraph: one } : {}) }),
  );
  return selectSentences(candidates, selection).map((candidate) => candidates.indexOf(candidate));
}

describe('selectSentences', () => {
  it('takes less of a share for a sentence of the best paragraph than for one of another', () => {
    // 0.75 is over 0.7 of the best score, under 0.9 of it; 0.65 is under both
    expect(
      choose([
        { score: 1, own: true },
        { score: 0.95 },
        { score: 0.75 },
        { score: 0.75, own: true },
        { score: 0.65, own: true },
      ]),
    ).toEqual([0, 1, 3]);
  });

  it('takes no more than the most, and no more of one paragraph than its most', () => {
    const equal = { score: 1 };
    expect(choose([equal, equal, equal, equal])).toEqual([0, 1, 2]);
    const own = { score: 1, own: true };
    expect(choose([own, own, own, equal])).toEqual([0, 1, 3]);
  });

  it('takes no sentence that says what one before says already', () => {
    const after = (text: string): number[] =>
      choose([{ score: 1, text: 'Old nets rot in sunlight.' }, { score: 1, text }, { score: 1 }]);
    // "old", "net" and "sunlight" are 3 of 4 content words: more than 0.7; "old" and "sunlight" are 2 of 4: less
    expect(after('Old nets burn in sunlight.')).toEqual([0, 2]);
    expect(after('Old boats burn in sunlight.')).toEqual([0, 1, 2]);
  });

  it('adds from another paragraph only what is near by itself', () => {
    // signals 0.6 + 0.3 × 0.1 = 0.63, under 0.65, and 0.66
    const less = { score: 1, cosine: 0.6, coverage: 0.1 };
    expect(choose([{ score: 1, own: true, cosine: 0.65 }, less, { ...less, own: true }])).toEqual([0, 2]);
    expect(
      choose([
        { score: 1, own: true, cosine: 0.65 },
        { ...less, coverage: 0.2 },
      ]),
    ).toEqual([0, 1]);
  });

  it('leaves out a sentence much farther from the question than the best, whatever is around it', () => {
    // 0.8 - 0.69 = 0.11 is within 0.12, 0.8 - 0.67 = 0.13 is not
    const best = { score: 1, own: true, cosine: 0.8 };
    expect(choose([best, { score: 1, own: true, cosine: 0.69 }])).toEqual([0, 1]);
    expect(choose([best, { score: 1, own: true, cosine: 0.67 }])).toEqual([0]);
    const leaning = { score: 1, own: true, cosine: 0.67, text: 'They also sell ice.' };
    expect(choose([best, leaning])).toEqual([0, 1]);
  });

  it('takes nothing of nothing', () => {
    expect(choose([])).toEqual([]);
  });
});

it('chooses more sentences for the words of a speaker, for lists and for summaries than for a fact', () => {
  const most = (question: string): number => chooseSelection(classifyQuestion(question)).most;
  expect([
    most('What did Norway say about nets?'),
    most('Which countries banned nets?'),
    most('Summarize the rules on nets.'),
    most('Why are nets lost?'),
    most('When was the quay opened?'),
  ]).toEqual([5, 8, 6, 5, 4]);
});
