import { describe, expect, it } from 'vitest';
import { answerPassage } from '../../../src/answers/extractive/answer-passage.js';
import type { Candidate } from '../../../src/answers/extractive/candidate.js';
import { makeCandidate } from './make-candidate.js';
import { makeContext } from './make-context.js';

/** Sentences of the answer, or what is said where there is none. */
async function answer(question: string, ...near: Candidate[]) {
  const draft = await answerPassage(await makeContext(question, { candidates: near }), { near, missing: [] });
  if (draft.status === 'declined') return `${draft.reason}: ${draft.message} (${draft.missing.join()})`;
  const texts = draft.sentences.map(({ text }) => text);
  return draft.status === 'partial' ? { texts, missing: draft.missing } : texts;
}

const drift = makeCandidate({ text: 'Old nets drift for years in cold water.' });

describe('a reason', () => {
  const question = 'Why do old nets drift?';
  const why = makeCandidate({ text: 'Floats break off because ropes rot.', fits: true });

  it('is missing where no near sentence gives any', async () => {
    expect(await answer(question, drift)).toBe(
      'not-in-corpus: The corpus speaks of this, but does not say why. Searched: 1 document, 2016. (why do old nets drift)',
    );
  });

  it('is looked for among the five nearest sentences', async () => {
    const others = ['Ferries carry mail.', 'Gulls follow trawlers.', 'Oysters need clean water.'];
    const four = [drift, ...others.map((text) => makeCandidate({ text }))];
    const sixth = [...four, makeCandidate({ text: 'Police patrol nightly.' }), why];
    expect(await answer(question, ...sixth)).toContain('does not say why');
    expect(await answer(question, ...four, why)).toContain(why.sentence.text);
  });

  it('is not asked for where the question does not ask why', async () => {
    expect(await answer('Do old nets drift?', drift)).toEqual([drift.sentence.text]);
  });
});

describe('what the form of a question demands', () => {
  it.each([
    ['How many nets drift?', 'a number'],
    ['When did the nets drift off?', 'a date'],
    ['How much does a net cost?', 'an amount of money'],
    ['What share of the nets drifts?', 'a share or percentage'],
    ['How long do nets drift?', 'a length of time'],
    ['Which countries find drifting nets?', 'a country or delegation by name'],
    ['Which cities find drifting nets?', 'a city by name'],
    ['What is the punishment for letting nets drift?', 'a penalty'],
    ['What is the name of the minister of drifting nets?', 'a person’s name'],
    ['What is the website on drifting nets?', 'an address'],
    ['What is the phone number for drifting nets?', 'a telephone number'],
  ])('is named where no sentence has it: “%s”', async (question, what) => {
    expect(await answer(question, drift)).toContain(
      `not-in-corpus: The corpus does not give ${what} for this.`,
    );
  });

  it('is answered by what has it, not by what is nearer and has it not', async () => {
    const counted = makeCandidate({ text: 'Some 40 nets drift off the quay.', fits: true, score: 0.7 });
    expect(await answer('How many nets drift?', drift, counted)).toEqual([counted.sentence.text]);
  });

  it('is not taken from a sentence far from the question', async () => {
    // 0.8 of the best score of 0.8 is 0.64; 0.12 less than the best cosine of 0.8 is 0.68
    const low = makeCandidate({ text: 'Some 40 nets drift off the quay.', fits: true, score: 0.63 });
    const far = makeCandidate({ text: 'Some 40 nets drift off the quay.', fits: true, cosine: 0.67 });
    for (const other of [low, far])
      expect(await answer('How many nets drift?', drift, other)).toContain('does not give a number');
  });

  it('is not taken from a paragraph on another matter, unless it is very near', async () => {
    const text = 'Some 40 crates came ashore.';
    const near = makeCandidate({ text: 'Crates drift.', cosine: 0.7 });
    const [other, close] = [0.69, 0.7].map((cosine) => makeCandidate({ text, fits: true, cosine }));
    if (other === undefined || close === undefined) throw new Error('Two candidates were made.');
    expect(await answer('How many nets drift?', near, other)).toContain('does not give a number');
    expect(await answer('How many nets drift?', near, close)).toEqual([text]);
  });
});

describe('the words of those who are asked about', () => {
  const norway = makeCandidate({ text: 'Norway’s delegate said old nets must be hauled in.', fits: true });

  it('are missing where none of them speaks', async () => {
    expect(await answer('What did Norway say about nets?', drift)).toBe(
      'not-in-corpus: No statement by Norway that answers this was found. Searched: 1 document, 2016. (a statement by Norway)',
    );
  });

  it('are given of one, and said to be missing of the other', async () => {
    expect(await answer('What did Norway and Peru say about nets?', norway)).toEqual({
      texts: [norway.sentence.text],
      missing: ['a statement by Peru'],
    });
  });
});

it('says that a list gathered from running text may not be whole', async () => {
  const near = [makeCandidate({ text: 'Drifting nets were found off Norway.', fits: true })];
  const context = await makeContext('Which countries find drifting nets?', { candidates: near });
  const draft = await answerPassage(context, { near, missing: [] });
  expect(draft.notices.map(({ code }) => code)).toEqual(['list-open']);
});
