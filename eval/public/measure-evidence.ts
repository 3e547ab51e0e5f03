import { measureSignal } from '../../src/answers/extractive/judge-answerable.js';
import { scoreSentences } from '../../src/answers/extractive/score-sentences.js';
import { weighQuestion } from '../../src/answers/extractive/weigh-question.js';
import type { Document } from '../../src/contracts/document.js';
import type { Embedder } from '../../src/contracts/embedding.js';
import type { IndexReader } from '../../src/contracts/search-index.js';
import { classifyQuestion } from '../../src/language/classify-question.js';
import { findAnswerType } from '../../src/language/find-answer-type.js';
import { retrieveEvidence } from '../../src/retrieval/retrieve-evidence.js';

export interface MeasureEvidenceOptions {
  question: string;
  index: IndexReader;
  documents: ReadonlyMap<string, Document>;
  embedder: Pick<Embedder, 'embedQuestion'>;
}

/** Paragraphs taken as evidence, as answers take them. */
const evidenceLimit = 12;

/**
 * How much the best sentence of the evidence speaks for there being an answer: what the extractive answerer compares with
 * its threshold. 0 where nothing was found. No document is taken to be named in the question.
 */
export async function measureEvidence({
  question,
  index,
  documents,
  embedder,
}: MeasureEvidenceOptions): Promise<number> {
  const shape = classifyQuestion(question);
  const retrieval = await retrieveEvidence({
    index,
    sources: [],
    embedder,
    question,
    compares: false,
    filter: {},
    limit: evidenceLimit,
  });
  const terms = await weighQuestion(question, [], index);
  const answerType = findAnswerType(question);
  const context = { question, shape, terms, answerType, named: [], retrieval, index, documents };
  const candidates = await scoreSentences(context, retrieval.hits);
  return Math.max(0, ...candidates.map(measureSignal));
}
