import type { Document } from '../../contracts/document.js';
import type { DraftAnswer } from '../../contracts/draft-answer.js';
import type { IndexReader } from '../../contracts/search-index.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { completeSentences } from './complete-sentences.js';
import { decline, listNearest } from './decline.js';
import { describeSource } from './describe-source.js';
import { isNearEnough, measureSignal } from './judge-answerable.js';
import { compareCandidates } from './score-sentences.js';
import { selectSentences } from './select-sentences.js';

/** Sentences of each document set beside the others. */
const perDocument = { most: 2, mostOfOne: 2, share: 0.93, shareElsewhere: 0.93 };

/**
 * Sets documents side by side, in order of date, each with its own sentences and citations; nothing is merged. A
 * document that the question names and that says nothing on it is named as missing.
 */
export async function answerComparison(
  context: AnswerContext,
  ranked: readonly Candidate[],
): Promise<DraftAnswer | null> {
  const { compared } = context.retrieval;
  if (compared.length < 2) return null;
  const parts = compared.map((document) => ({ document, chosen: chooseFrom(document, ranked) }));
  const silent = parts.filter((part) => part.chosen.length === 0).map((part) => part.document);
  const speaking = parts.filter((part) => part.chosen.length > 0);
  if (speaking.length === 0) {
    return decline(context, {
      reason: 'not-in-corpus',
      message: 'None of these documents answers this.',
      missing: compared.map((document) => `what the ${describeSource(document)} says on it`),
    });
  }
  const sentences = [];
  for (const part of speaking) sentences.push(...(await completePart(part, context.index)));
  const namedIds = new Set(context.retrieval.mentions.flatMap((mention) => mention.documentIds));
  const missing = silent
    .filter((document) => namedIds.has(document.id))
    .map((document) => `anything on it in the ${describeSource(document)}`);
  if (missing.length === 0) return { status: 'answered', sentences, notices: [] };
  return { status: 'partial', sentences, missing, nearest: listNearest(context), notices: [] };
}

function chooseFrom(document: Document, ranked: readonly Candidate[]): Candidate[] {
  const own = ranked
    .filter((candidate) => candidate.document.id === document.id && isNearEnough(candidate))
    .map((candidate) => ({ ...candidate, score: measureSignal(candidate) }))
    .sort(compareCandidates);
  return selectSentences(own, perDocument);
}

function completePart(
  part: { document: Document; chosen: Candidate[] },
  index: Pick<IndexReader, 'sentences' | 'neighbours'>,
) {
  const year = part.document.date?.slice(0, 4);
  const source = describeSource(part.document);
  return completeSentences(part.chosen, index, () => (year === undefined ? source : `${year}, ${source}`));
}
