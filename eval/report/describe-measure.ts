import type { MeasureName } from '../contracts/run.js';

/**
 * What the numbers of a measure are. `rate`: 1 or 0 a question, so that a mean is so many of so many; `share`: from 0 to
 * 1 a question; `score`: from 0 to 1, no share of anything; `count`; `milliseconds`.
 */
export type MeasureUnit = 'rate' | 'share' | 'score' | 'count' | 'milliseconds';

export interface MeasureDescription {
  label: string;
  /** In one line, for people. */
  meaning: string;
  better: 'higher' | 'lower' | 'neither';
  unit: MeasureUnit;
}

const descriptions: Record<MeasureName, MeasureDescription> = {
  right: {
    label: 'Right answers',
    meaning: 'The right status, every fact, nothing forbidden, and an essential paragraph cited.',
    better: 'higher',
    unit: 'rate',
  },
  falseAnswer: {
    label: 'False answers',
    meaning: 'Answered, though the corpus does not hold the answer.',
    better: 'lower',
    unit: 'rate',
  },
  falseRefusal: {
    label: 'False refusals',
    meaning: 'Declined, though the corpus holds the answer.',
    better: 'lower',
    unit: 'rate',
  },
  factCoverage: {
    label: 'Facts stated',
    meaning: 'Of the facts that the answer must state, the share that it states.',
    better: 'higher',
    unit: 'share',
  },
  citationPrecision: {
    label: 'Citation precision',
    meaning: 'Of the paragraphs cited, the share that bears on the question.',
    better: 'higher',
    unit: 'share',
  },
  citationRecall: {
    label: 'Citation recall',
    meaning: 'Of the essential paragraphs, the share that is cited.',
    better: 'higher',
    unit: 'share',
  },
  recallAt5: {
    label: 'Recall at 5',
    meaning: 'Of the essential paragraphs, the share among the first five found.',
    better: 'higher',
    unit: 'share',
  },
  recallAt10: {
    label: 'Recall at 10',
    meaning: 'Of the essential paragraphs, the share among the first ten found.',
    better: 'higher',
    unit: 'share',
  },
  ndcgAt10: {
    label: 'nDCG at 10',
    meaning: 'How near the order of the first ten found is to the best order; 1 is the best order.',
    better: 'higher',
    unit: 'score',
  },
  mrrAt10: {
    label: 'MRR at 10',
    meaning: 'One divided by the rank of the first essential paragraph, 0 past the tenth.',
    better: 'higher',
    unit: 'score',
  },
  quoteExactness: {
    label: 'Exact quotes',
    meaning: 'Of the quotes, the share that stands letter for letter where the citation says.',
    better: 'higher',
    unit: 'share',
  },
  sentencesCited: {
    label: 'Sentences cited',
    meaning: 'Of the sentences, the share with a citation.',
    better: 'higher',
    unit: 'share',
  },
  partialHandled: {
    label: 'Partial answers',
    meaning:
      'Of the questions that the corpus answers in part: answered in part, and what is missing is named.',
    better: 'higher',
    unit: 'rate',
  },
  reasonRight: {
    label: 'Right reason to decline',
    meaning: 'Declined, and for a reason that is right.',
    better: 'higher',
    unit: 'rate',
  },
  followUpSuccess: {
    label: 'Follow-ups understood',
    meaning: 'Finds in the first five what the question finds when a person writes it to stand alone.',
    better: 'higher',
    unit: 'rate',
  },
  forbiddenStated: {
    label: 'Forbidden statements',
    meaning: 'States a name, number or claim that it must not.',
    better: 'lower',
    unit: 'rate',
  },
  repetition: {
    label: 'Repetition',
    meaning: 'Of the sentences, the share that repeats one before it.',
    better: 'lower',
    unit: 'share',
  },
  leaning: {
    label: 'Leaning',
    meaning: 'Of the sentences, the share that leans on words which the answer leaves out.',
    better: 'lower',
    unit: 'share',
  },
  sentenceCount: {
    label: 'Sentences',
    meaning: 'Sentences in an answer.',
    better: 'neither',
    unit: 'count',
  },
  milliseconds: {
    label: 'Time',
    meaning: 'From question to answer.',
    better: 'lower',
    unit: 'milliseconds',
  },
};

/** Name, meaning and direction of a measure, for people. */
export function describeMeasure(name: MeasureName): MeasureDescription {
  return descriptions[name];
}
