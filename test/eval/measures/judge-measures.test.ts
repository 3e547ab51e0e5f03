import { describe, expect, it } from 'vitest';
import { evaluationQuestionSchema } from '../../../src/contracts/evaluation-question.js';
import { measureNames, measuresSchema, type RecordedAnswer } from '../../../eval/contracts/run.js';
import { judgeMeasures } from '../../../eval/measures/judge-measures.js';

/** Stands for a number that is the same to four decimal places. */
function near(value: number): unknown {
  return expect.closeTo(value, 4);
}

const text = 'Pirates captured 12 ships. They asked for ransom.';
const paragraphTexts = new Map([['a#p1', text]]);

function makeQuestion(changes: object = {}) {
  return evaluationQuestionSchema.parse({
    id: 'q1',
    question: 'How many ships did pirates capture?',
    kind: 'number',
    answerable: 'answerable',
    gold: [
      { paragraph: 'a#p1', grade: 2, essential: true, anyOf: 'either' },
      { paragraph: 'b#p1', grade: 2, essential: true, anyOf: 'either' },
      { paragraph: 'b#p2', grade: 2, essential: true },
      { paragraph: 'a#p2', grade: 1, essential: false },
    ],
    facts: [['12 ships', 'twelve ships']],
    forbidden: ['Kenya'],
    source: 'written by hand',
    ...changes,
  });
}

function makeAnswer(changes: Partial<RecordedAnswer> = {}): RecordedAnswer {
  const cite = (n: number, start: number, end: number) => ({
    n,
    paragraphId: 'a#p1',
    label: 'A, para. 1',
    quote: text.slice(start, end),
    start,
    end,
    exists: true,
    exact: true,
  });
  const sentence = (n: number, start: number, end: number) => ({
    text: text.slice(start, end),
    attribution: null,
    citations: [n],
    verdict: 'supported' as const,
  });
  return {
    status: 'answered',
    reason: null,
    standaloneQuestion: 'How many ships did pirates capture?',
    text: 'Pirates captured 12 ships. [1]\nThey asked for ransom. [2]',
    sentences: [sentence(1, 0, 26), sentence(2, 27, 49)],
    citations: [cite(1, 0, 26), cite(2, 27, 49)],
    retrieved: ['x#p1', 'a#p1', 'b#p1'],
    used: ['a#p1'],
    missing: [],
    readings: [],
    notices: [],
    ...changes,
  };
}

const declined = makeAnswer({
  status: 'declined',
  reason: 'not-mentioned',
  text: 'The corpus does not mention 12 ships.',
  sentences: [],
  citations: [],
  missing: ['12 ships'],
});

const shared = { paragraphTexts, handWrittenRanking: null, milliseconds: 80 };

describe('judgeMeasures', () => {
  it('gives every measure of a right answer', () => {
    const judged = judgeMeasures({ ...shared, question: makeQuestion(), answer: makeAnswer() });
    expect(judged).toEqual({
      measures: {
        right: 1,
        // Two units, {a#p1 or b#p1} and {b#p2}: one is found, one cited.
        recallAt5: 1 / 2,
        recallAt10: 1 / 2,
        // DCG: a#p1 second, 2/log2(3) = 1.26186; b#p1 is of the same group. Ideal: 2 + 2/log2(3) + 1/log2(4) = 3.76186.
        ndcgAt10: near(1.26186 / 3.76186),
        mrrAt10: 1 / 2,
        factCoverage: 1,
        citationPrecision: 1,
        citationRecall: 1 / 2,
        quoteExactness: 1,
        sentencesCited: 1,
        falseAnswer: null,
        falseRefusal: 0,
        partialHandled: null,
        reasonRight: null,
        followUpSuccess: null,
        forbiddenStated: 0,
        repetition: 0,
        leaning: 0,
        sentenceCount: 2,
        milliseconds: 80,
      },
      faults: [],
    });
    expect(Object.keys(measuresSchema.parse(judged.measures)).sort()).toEqual([...measureNames].sort());
  });

  it('names every fault of a wrong answer', () => {
    const answer = makeAnswer({
      status: 'partial',
      text: 'Pirates of Kenya captured 112 ships. [1]',
      citations: [
        {
          n: 1,
          paragraphId: 'x#p1',
          label: 'X',
          quote: 'Pirates',
          start: 0,
          end: 7,
          exists: false,
          exact: false,
        },
      ],
    });
    const judged = judgeMeasures({ ...shared, question: makeQuestion(), answer });
    expect(judged.measures).toMatchObject({
      right: 0,
      factCoverage: 0,
      forbiddenStated: 1,
      citationPrecision: 0,
      citationRecall: 0,
      quoteExactness: 0,
      sentencesCited: 1 / 2,
    });
    expect(judged.faults).toEqual([
      'It answered in part; it should have answered.',
      'It does not state "12 ships" or "twelve ships".',
      'It states "Kenya", which it must not.',
      'It cites no essential paragraph (a#p1, b#p1, b#p2).',
    ]);
  });

  it('counts a refusal of what is answerable as wrong, with nothing stated', () => {
    const judged = judgeMeasures({ ...shared, question: makeQuestion(), answer: declined });
    expect(judged.measures).toMatchObject({
      right: 0,
      factCoverage: 0,
      citationPrecision: null,
      citationRecall: 0,
      quoteExactness: null,
      sentencesCited: null,
      falseRefusal: 1,
      repetition: null,
      leaning: null,
      sentenceCount: null,
    });
    expect(judged.faults).toEqual([
      'It declined (not-mentioned); it should have answered.',
      'It does not state "12 ships" or "twelve ships".',
    ]);
  });

  it('takes a declined answer to what is not answerable as right, and a given one as wrong', () => {
    const question = makeQuestion({
      kind: 'unanswerable',
      answerable: 'unanswerable',
      reasons: ['off-topic'],
      gold: [],
      facts: [],
    });
    const right = judgeMeasures({ ...shared, question, answer: declined });
    expect(right.measures).toMatchObject({ right: 1, falseAnswer: 0, reasonRight: 0, recallAt5: null });
    expect(right.faults).toEqual([]);
    const wrong = judgeMeasures({ ...shared, question, answer: makeAnswer() });
    expect(wrong.measures).toMatchObject({ right: 0, falseAnswer: 1, falseRefusal: null, ndcgAt10: null });
    expect(wrong.faults).toEqual(['It answered; it should have declined.']);
  });

  it('wants a partial answer to what is answered in part', () => {
    const question = makeQuestion({ kind: 'partial', answerable: 'partial' });
    const right = judgeMeasures({
      ...shared,
      question,
      answer: makeAnswer({ status: 'partial', missing: ['the year'] }),
    });
    expect(right.measures).toMatchObject({ right: 1, partialHandled: 1 });
    const wrong = judgeMeasures({ ...shared, question, answer: makeAnswer() });
    expect(wrong.measures).toMatchObject({ right: 0, partialHandled: 0 });
    expect(wrong.faults).toEqual(['It answered; it should have answered in part and said what is missing.']);
  });

  it('compares a follow-up with the question that a person wrote', () => {
    const question = makeQuestion({ turns: ['What of pirates?'], standalone: 'How many ships?' });
    const judge = (handWrittenRanking: string[]) =>
      judgeMeasures({ ...shared, question, answer: makeAnswer(), handWrittenRanking }).measures
        .followUpSuccess;
    expect(judge(['b#p1'])).toBe(1);
    expect(judge(['b#p1', 'b#p2'])).toBe(0);
    expect(judge(['x#p1'])).toBeNull();
  });
});
