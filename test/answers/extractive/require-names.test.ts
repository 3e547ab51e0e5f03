import { describe, expect, it } from 'vitest';
import { requireNames } from '../../../src/answers/extractive/require-names.js';
import { makeCandidate } from './make-candidate.js';
import { makeContext } from './make-context.js';
import { makeFakeReader } from './fake-reader.js';

const norway = makeCandidate({ text: 'Nets lost off Norway go on fishing for years.' });
const peru = makeCandidate({ text: 'Nets lost off Peru are hauled in by the navy.' });
const board = makeCandidate({ text: 'The Harbour Board counts the nets that are lost at sea.' });

/** What is kept of the evidence, what is missing, and how it is declined, where names stand in so many of 100 paragraphs. */
async function require(
  question: string,
  candidates: readonly ReturnType<typeof makeCandidate>[],
  vocabulary: Readonly<Record<string, number>>,
) {
  const context = await makeContext(question, { candidates, index: makeFakeReader({ vocabulary }) });
  const { ranked, missing, declined } = await requireNames(context, candidates);
  const why = declined?.status === 'declined' ? [declined.reason, ...declined.missing] : null;
  return { ranked, missing: missing.map(({ text }) => text), why };
}

describe('requireNames', () => {
  it('keeps to sentences that speak of the country named', async () => {
    expect(await require('Are nets lost off Norway?', [peru, norway], { norway: 3, peru: 2 })).toEqual({
      ranked: [norway],
      missing: [],
      why: null,
    });
  });

  it('declines where the corpus has no such name, and where it has it elsewhere only', async () => {
    const question = 'Are nets lost off Chile?';
    expect((await require(question, [peru], {})).why).toEqual(['not-mentioned', 'Chile']);
    expect((await require(question, [peru], { chile: 1 })).why).toEqual([
      'not-in-corpus',
      'Chile in connection with this',
    ]);
  });

  it('answers for one of two names set side by side, and says that the other is missing', async () => {
    expect(await require('Are nets lost off Norway and Chile?', [norway, peru], { norway: 3 })).toEqual({
      ranked: [norway],
      missing: ['Chile'],
      why: null,
    });
  });

  it('asks for no name that stands in more than a fifth of the paragraphs, in either of its forms', async () => {
    const question = 'Are nets lost off the USA?';
    const kept = { ranked: [peru], missing: [], why: null };
    expect(await require(question, [peru], { 'united states': 21 })).toEqual(kept);
    expect(await require(question, [peru], { usa: 21 })).toEqual(kept);
    expect((await require(question, [peru], { 'united states': 20 })).why?.[0]).toBe('not-in-corpus');
  });

  it('reads capitals that the corpus does not have as the words with these initials', async () => {
    const question = 'Does the HB count lost nets?';
    expect(await require(question, [peru, board], {})).toEqual({ ranked: [board], missing: [], why: null });
    expect((await require(question, [peru], {})).why).toEqual(['not-mentioned', 'HB']);
  });

  it('takes what a paper reports to be of its year, save where a number is asked for', async () => {
    const dated = makeCandidate({
      text: 'Nets are lost off all coasts of the north.',
      document: { date: '2016-03-04' },
    });
    const vocabulary = { '2016': 1, '2017': 1 };
    const question = 'Which coasts lost nets in 2016?';
    expect((await require(question, [dated], vocabulary)).why).toBeNull();
    expect((await require(question.replace('2016', '2017'), [dated], vocabulary)).why?.[0]).toBe(
      'not-in-corpus',
    );
    expect((await require('How many nets were lost in 2016?', [dated], vocabulary)).why?.[0]).toBe(
      'not-in-corpus',
    );
  });

  it('takes what a paper of a place says to be of that place', async () => {
    const question = 'Are nets lost in Norway?';
    const text = 'Nets are lost off all coasts of the north.';
    const titled = (title: string) => makeCandidate({ text, document: { title } });
    const ask = async (title: string) => (await require(question, [titled(title)], { norway: 1 })).why;
    expect(await ask('Report of the Norway meeting')).toBeNull();
    expect(await ask('Report of the meeting in Peru')).toEqual([
      'not-in-corpus',
      'Norway in connection with this',
    ]);
  });

  it('leaves the evidence of a question that names nothing as it is', async () => {
    expect(await require('Are nets lost?', [norway, peru], {})).toEqual({
      ranked: [norway, peru],
      missing: [],
      why: null,
    });
  });
});
