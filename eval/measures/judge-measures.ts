import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { Measures, RecordedAnswer } from '../contracts/run.js';
import { citationPrecision } from './citation-precision.js';
import { citationRecall } from './citation-recall.js';
import { factCoverage } from './fact-coverage.js';
import { falseAnswer } from './false-answer.js';
import { falseRefusal } from './false-refusal.js';
import { followUpSuccess } from './follow-up-success.js';
import { forbiddenStated } from './forbidden-stated.js';
import { leaning } from './leaning.js';
import { listFaults } from './list-faults.js';
import { listGoldUnits, type GoldUnit } from './list-gold-units.js';
import { mrrAtK } from './mrr-at-k.js';
import { ndcgAtK } from './ndcg-at-k.js';
import { partialHandled } from './partial-handled.js';
import { quoteExactness } from './quote-exactness.js';
import { reasonRight } from './reason-right.js';
import { recallAtK } from './recall-at-k.js';
import { repetition } from './repetition.js';
import { sentencesCited } from './sentences-cited.js';

/** What an answer is judged by. */
export interface JudgeOptions {
  question: EvaluationQuestion;
  answer: RecordedAnswer;
  /** Text of each cited paragraph by its id, read from the index. */
  paragraphTexts: ReadonlyMap<string, string>;
  /** Paragraph ids that the search finds for the question a person wrote to stand alone; null where there is none. */
  handWrittenRanking: readonly string[] | null;
  /** What the answer took. */
  milliseconds: number;
}

/**
 * Every measure of one answer, and what is wrong with it in words for people. `right` is 1 where there is no fault (see
 * listFaults for the rule). An answer that declined has no sentences: sentenceCount is null for it.
 */
export function judgeMeasures(options: JudgeOptions): { measures: Measures; faults: string[] } {
  const { question, answer } = options;
  const units = listGoldUnits(question.gold);
  const faults = listFaults(question, answer);
  const measures = {
    right: faults.length === 0 ? 1 : 0,
    ...judgeRetrieval(options, units),
    ...judgeSources(options, units),
    ...judgeSentences(options),
    factCoverage: factCoverage(question, answer),
    forbiddenStated: forbiddenStated(question, answer),
    falseAnswer: falseAnswer(question.answerable, answer.status),
    falseRefusal: falseRefusal(question.answerable, answer.status),
    partialHandled: partialHandled(question.answerable, answer),
    reasonRight: reasonRight(question, answer),
    milliseconds: options.milliseconds,
  };
  return { measures, faults };
}

function judgeRetrieval({ question, answer, handWrittenRanking }: JudgeOptions, units: readonly GoldUnit[]) {
  const ranked = answer.retrieved;
  return {
    recallAt5: recallAtK({ ranked, units, k: 5 }),
    recallAt10: recallAtK({ ranked, units, k: 10 }),
    ndcgAt10: ndcgAtK({ ranked, judged: question.gold, k: 10 }),
    mrrAt10: mrrAtK({ ranked, units, k: 10 }),
    followUpSuccess:
      handWrittenRanking === null
        ? null
        : followUpSuccess({ units, handWritten: handWrittenRanking, ours: ranked }),
  };
}

function judgeSources({ question, answer }: JudgeOptions, units: readonly GoldUnit[]) {
  return {
    citationPrecision: citationPrecision(question.gold, answer.citations),
    citationRecall: citationRecall(units, answer.citations),
    quoteExactness: quoteExactness(answer.citations),
  };
}

function judgeSentences({ answer, paragraphTexts }: JudgeOptions) {
  const { sentences, citations } = answer;
  return {
    sentencesCited: sentencesCited({ sentences, citations }),
    repetition: repetition(sentences.map(({ text }) => text)),
    leaning: leaning({ sentences, citations, paragraphTexts }),
    sentenceCount: answer.status === 'declined' ? null : sentences.length,
  };
}
