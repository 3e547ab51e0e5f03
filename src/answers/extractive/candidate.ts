import type { Document } from '../../contracts/document.js';
import type { Hit } from '../../contracts/hit.js';
import type { IndexedSentence, IndexReader } from '../../contracts/search-index.js';
import type { Retrieval } from '../../contracts/retrieval.js';
import type { AnswerType } from '../../language/find-answer-type.js';
import type { QuestionShape } from '../../language/classify-question.js';
import type { QuestionTerms } from './weigh-question.js';

/** A sentence of the evidence, as judged for one question. */
export interface Candidate {
  sentence: IndexedSentence;
  hit: Hit;
  document: Document;
  /** Cosine of question and sentence. */
  cosine: number;
  /** Share in [0, 1] of the question's weighted terms that the sentence has; half credit for those around it. */
  coverage: number;
  /** Who says it, as comparison forms of names; empty when nobody is named. */
  speakers: string[];
  /** Whether it has what the question asks for: a number, a date, a definition, the view of the one asked about. */
  fits: boolean;
  /** Whether the question names its topic outright, so that more nearness is asked for. */
  topicNamed: boolean;
  /** Score by which sentences are chosen, comparable within one question only. */
  score: number;
}

/** What every way of answering is given. */
export interface AnswerContext {
  question: string;
  shape: QuestionShape;
  terms: QuestionTerms;
  /** What the form of the question demands of a sentence that answers it; null where any may. */
  answerType: AnswerType | null;
  /** Comparison forms of the countries, groups and people that the question names. */
  named: readonly string[];
  retrieval: Retrieval;
  index: IndexReader;
  documents: ReadonlyMap<string, Document>;
}
