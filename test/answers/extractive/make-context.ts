import type { AnswerContext, Candidate } from '../../../src/answers/extractive/candidate.js';
import type { DocumentMention } from '../../../src/contracts/retrieval.js';
import type { IndexReader } from '../../../src/contracts/search-index.js';
import { weighQuestion } from '../../../src/answers/extractive/weigh-question.js';
import { classifyQuestion } from '../../../src/language/classify-question.js';
import { findAnswerType } from '../../../src/language/find-answer-type.js';
import { findNames } from '../../../src/language/find-names.js';
import { makeDocument } from '../../support/make-paragraph.js';
import { makeFakeReader } from './fake-reader.js';

interface ContextPlan {
  /** What was found, best first. */
  candidates?: readonly Candidate[];
  /** Words of the question that the corpus does not have. */
  unknown?: readonly string[];
  index?: IndexReader;
  mentions?: DocumentMention[];
  /** Symbols of the documents held, besides the one of the candidates. */
  symbols?: readonly string[];
}

/** A question as it is given to what answers it; the corpus has all of its words equally often, but those listed. */
export async function makeContext(question: string, plan: ContextPlan = {}): Promise<AnswerContext> {
  const { candidates = [], unknown = [], mentions = [], symbols = [] } = plan;
  const vocabulary = Object.fromEntries(unknown.map((word) => [word, 0]));
  const { index = makeFakeReader({ vocabulary, otherwise: 10 }) } = plan;
  const held = [
    ...candidates.map(({ document }) => document),
    ...symbols.map((symbol, at) => makeDocument({ id: `held-${at}`, symbol })),
  ];
  return {
    question,
    shape: classifyQuestion(question),
    terms: await weighQuestion(question, mentions, index),
    answerType: findAnswerType(question),
    named: findNames(question)
      .filter(({ kind }) => ['country', 'group', 'person'].includes(kind))
      .map(({ canonical }) => canonical),
    retrieval: {
      hits: candidates.map(({ hit }) => hit),
      mentions,
      located: [],
      searched: [makeDocument({ id: 'harbour-paper', date: '2016-03-04' })],
      compared: [],
      questionVector: Float32Array.of(1, 0),
      notices: [],
    },
    index,
    documents: new Map(held.map((document) => [document.id, document])),
  };
}
