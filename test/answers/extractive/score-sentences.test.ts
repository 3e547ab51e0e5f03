import { describe, expect, it } from 'vitest';
import { scoreSentences } from '../../../src/answers/extractive/score-sentences.js';
import type { Candidate } from '../../../src/answers/extractive/candidate.js';
import type { IndexedSentence } from '../../../src/contracts/search-index.js';
import { makeParagraph } from '../../support/make-paragraph.js';
import { makeCandidate } from './make-candidate.js';
import { makeContext } from './make-context.js';
import { makeFakeReader } from './fake-reader.js';

/** The sentences of one paragraph found with a score of 1, in the order of the text; question and sentences are at one. */
async function scoreInOrder(question: string, ...texts: string[]): Promise<Candidate[]> {
  const text = texts.join(' ');
  const paragraph = makeParagraph({ documentId: 'harbour-paper', ordinal: 0, text });
  const sentences = texts.map((sentence, ordinal): IndexedSentence => {
    const start = text.indexOf(sentence);
    const vector = Float32Array.of(1, 0);
    return {
      paragraphId: paragraph.id,
      ordinal,
      start,
      end: start + sentence.length,
      text: sentence,
      vector,
    };
  });
  const candidate = makeCandidate({ text });
  const hit = { ...candidate.hit, paragraph };
  const index = makeFakeReader({ otherwise: 10, sentences: () => Promise.resolve(sentences) });
  const context = await makeContext(question, { candidates: [candidate], index });
  const scored = await scoreSentences(context, [hit]);
  return scored.sort((left, right) => left.sentence.ordinal - right.sentence.ordinal);
}

describe('scoreSentences', () => {
  const question = 'Are lost nets burning?';

  it('counts words of the sentence before for one that leans on it, and of the rest for one that does not', async () => {
    // "lost", "nets", "burning" weigh the same. The first has two: (1 + 1 + 0.5) / 3.
    // The second leans on it and has one: (1 + 2 × 0.8) / 3. The third stands alone: (1 + 2 × 0.5) / 3.
    const coverages = (
      await scoreInOrder(question, 'Lost nets drift.', 'They are burning.', 'Oil is burning.')
    ).map(({ coverage }) => coverage);
    expect(coverages).toEqual([2.5 / 3, 2.6 / 3, 2 / 3].map((value): unknown => expect.closeTo(value)));
  });

  it('makes of cosine, coverage and the paragraph one score', async () => {
    const [first] = await scoreInOrder(question, 'Lost nets are burning.');
    // The cosine of 1 is beyond the range and counts as 1: 0.6 × (0.5 × 1 + 0.5 × 1) + 0.4 × 1.
    expect(first).toMatchObject({ cosine: 1, coverage: 1, fits: false, score: 1 });
  });

  it('adds a tenth for a sentence that has what is asked for, and a tenth for one that names who is asked about', async () => {
    const [counted] = await scoreInOrder('How many nets were lost?', 'Some 12 nets were lost.');
    expect(counted?.score).toBeCloseTo(1.1);
    const [named, other] = await scoreInOrder(
      'Did nets reach Norway?',
      'Nets did reach Norway.',
      'Nets did reach Peru.',
    );
    // The second lacks "Norway", which stands beside it: coverage (1 + 1 + 0.5) / 3, so 0.6 × (0.5 + 0.5 × 2.5 / 3) + 0.4.
    expect([named?.score, other?.score]).toEqual([expect.closeTo(1.1), expect.closeTo(0.95)]);
  });

  it('gives a sentence that says “he” to the one who spoke last, and no one to a sentence of nobody', async () => {
    const speakers = (
      await scoreInOrder(
        question,
        'Norway’s delegate said nets burn.',
        'He said they sink.',
        'Gulls follow trawlers.',
      )
    ).map((candidate) => candidate.speakers);
    expect(speakers).toEqual([['Norway'], ['Norway'], []]);
  });

  it('knows a question that names its topic outright by its speaker or source', async () => {
    const isTopicNamed = async (asked: string): Promise<boolean | undefined> =>
      (await scoreInOrder(asked, 'Nets burn.'))[0]?.topicNamed;
    expect(await isTopicNamed('What did Norway say about nets?')).toBe(true);
    expect(await isTopicNamed('What does the working paper say about nets?')).toBe(true);
    expect(await isTopicNamed('Do nets burn?')).toBe(false);
  });
});
