import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/contracts/answer.js';
import { measureNames, measuresSchema, type Measures } from '../../../eval/contracts/run.js';
import type { Asking, System } from '../../../eval/contracts/system.js';
import { judgeQuestion } from '../../../eval/run/judge-question.js';
import { hashQuestion } from '../../../eval/run/make-fingerprint.js';
import { recordAnswer } from '../../../eval/run/record-answer.js';
import { answered, declined } from '../../support/fake-assistant.js';
import { makeQuestion } from './make-question.js';
import { pressReleaseSource } from './press-release-source.js';

/** A system that gives the answers in turn, the last of them for ever, and remembers what it was asked. */
function answering(...answers: readonly Answer[]): System & { asked: Asking[] } {
  const asked: Asking[] = [];
  return {
    asked,
    ask: (asking) => {
      asked.push(asking);
      const answer = answers[asked.length - 1] ?? answers.at(-1);
      return answer === undefined ? Promise.reject(new Error('no answer')) : Promise.resolve(answer);
    },
  };
}

const failing: System = { ask: () => Promise.reject(new Error('the index was closed')) };

function fillMeasures(measures: Partial<Measures>): Measures {
  const none = Object.fromEntries(measureNames.map((name) => [name, null]));
  return measuresSchema.parse({ ...none, ...measures });
}

const options = {
  system: answering(answered),
  shifted: [],
  repeats: 1,
  source: pressReleaseSource,
  now: () => 0,
};

/** A ranking of one paragraph, the gold one; one sentence with one exact citation of it; 5 ms by its own account. */
const right = {
  id: 'q1',
  question: 'What follows?',
  turns: [],
  kind: 'fact',
  answerable: 'answerable',
  turn: 'single',
  documents: ['soc-cp-365'],
  gold: ['soc-cp-365#p2.a'],
  digest: hashQuestion(makeQuestion()),
  answer: await recordAnswer(answered, pressReleaseSource),
  error: null,
  measures: fillMeasures({
    right: 1,
    recallAt5: 1,
    recallAt10: 1,
    ndcgAt10: 1,
    mrrAt10: 1,
    factCoverage: 1,
    citationPrecision: 1,
    citationRecall: 1,
    quoteExactness: 1,
    sentencesCited: 1,
    falseRefusal: 0,
    leaning: 0,
    sentenceCount: 1,
    milliseconds: 5,
  }),
  right: true,
  faults: [],
  lostAt: null,
  rightWithGold: null,
  fragile: false,
  repeats: [true],
};

describe('judgeQuestion', () => {
  it('records a right answer with every measure', async () => {
    expect(await judgeQuestion(makeQuestion(), options)).toEqual(right);
  });

  it('records a wrong answer with its faults and where it was lost', async () => {
    const result = await judgeQuestion(makeQuestion(), { ...options, system: answering(declined) });
    expect(result).toEqual({
      ...right,
      answer: await recordAnswer(declined, pressReleaseSource),
      measures: fillMeasures({
        right: 0,
        recallAt5: 1,
        recallAt10: 1,
        ndcgAt10: 1,
        mrrAt10: 1,
        factCoverage: 0,
        citationRecall: 0,
        falseRefusal: 1,
        milliseconds: 5,
      }),
      right: false,
      faults: ['It declined (not-mentioned); it should have answered.', 'It does not state "the first".'],
      lostAt: 'wrongly-declined',
      repeats: [false],
    });
  });

  it('records a system that throws as an error and does not throw', async () => {
    expect(await judgeQuestion(makeQuestion(), { ...options, system: failing })).toEqual({
      ...right,
      answer: null,
      error: 'the index was closed',
      measures: fillMeasures({ right: 0 }),
      right: false,
      faults: ['asking failed: the index was closed'],
      lostAt: 'error',
      repeats: [false],
    });
  });

  it('names the documents of essential paragraphs only, and all gold paragraphs', async () => {
    const gold = [
      ...makeQuestion().gold,
      { paragraph: 'soc-cp-365#u1', grade: 2, essential: true },
      { paragraph: 'working-paper#p3', grade: 1, essential: false },
    ];
    const { documents, gold: ids } = await judgeQuestion(makeQuestion({ gold }), options);
    expect([documents, ids]).toEqual([
      ['soc-cp-365'],
      ['soc-cp-365#p2.a', 'soc-cp-365#u1', 'working-paper#p3'],
    ]);
  });

  it('takes the time by its own clock where the answer does not tell it', async () => {
    const provenance = { ...answered.provenance, timings: {} };
    const times = [100, 142];
    const now = () => times.shift() ?? 0;
    const system = answering({ ...answered, provenance });
    expect((await judgeQuestion(makeQuestion(), { ...options, system, now })).measures.milliseconds).toBe(42);
  });
});

describe('a question asked several times', () => {
  it('keeps right and wrong of each, and everything else of the first', async () => {
    const system = answering(answered, declined, answered);
    expect(await judgeQuestion(makeQuestion(), { ...options, system, repeats: 3 })).toEqual({
      ...right,
      repeats: [true, false, true],
    });
    expect(system.asked).toHaveLength(3);
  });
});

describe('a question asked with its vector moved', () => {
  it('is fragile where one of the shifted systems is judged otherwise', async () => {
    const shifted = [answering(answered), answering(declined)];
    expect(await judgeQuestion(makeQuestion(), { ...options, shifted })).toEqual({ ...right, fragile: true });
  });

  it('is fragile where the answer is wrong and a shifted one is right', async () => {
    const result = await judgeQuestion(makeQuestion(), {
      ...options,
      system: answering(declined),
      shifted: [answering(answered)],
    });
    expect([result.right, result.fragile]).toEqual([false, true]);
  });

  it('is not fragile where all are judged the same', async () => {
    const shifted = [answering(answered), answering(answered)];
    expect(await judgeQuestion(makeQuestion(), { ...options, shifted })).toEqual(right);
  });
});

describe('a question asked with the gold paragraphs alone', () => {
  it.each([
    [true, answered],
    [false, declined],
  ])('is right with them: %s', async (rightWithGold, answer) => {
    const given: string[] = [];
    const oracle = ({ id }: { id: string }): System => {
      given.push(id);
      return answering(answer);
    };
    expect(await judgeQuestion(makeQuestion(), { ...options, oracle })).toEqual({ ...right, rightWithGold });
    expect(given).toEqual(['q1']);
  });

  it('is not asked where it is not answerable', async () => {
    const question = makeQuestion({ answerable: 'unanswerable', gold: [], facts: [] });
    const result = await judgeQuestion(question, {
      ...options,
      system: answering(declined),
      oracle: () => failing,
    });
    expect([result.right, result.rightWithGold, result.error]).toEqual([true, null, null]);
  });
});

describe('a question of a conversation', () => {
  const question = makeQuestion({
    question: 'And then?',
    turns: ['What comes first?'],
    standalone: 'What follows the first?',
    kind: 'follow-up',
  });

  it('is asked with its turns, and once more as a person wrote it', async () => {
    const system = answering(answered);
    const result = await judgeQuestion(question, { ...options, system });
    expect(system.asked).toEqual([
      { question: 'And then?', turns: ['What comes first?'] },
      { question: 'What follows the first?', turns: [] },
    ]);
    expect([result.turn, result.turns, result.measures.followUpSuccess]).toEqual([
      'follow-up',
      ['What comes first?'],
      1,
    ]);
  });

  it('has no success where only the question that a person wrote finds the paragraph', async () => {
    const system = answering({ ...answered, evidence: [] }, answered);
    expect((await judgeQuestion(question, { ...options, system })).measures.followUpSuccess).toBe(0);
  });
});
