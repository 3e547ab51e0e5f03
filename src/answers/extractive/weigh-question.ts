import type { DocumentMention } from '../../contracts/retrieval.js';
import type { IndexReader } from '../../contracts/search-index.js';
import { cutSpans } from '../../language/cut-spans.js';
import { extractTerms, stemWord } from '../../language/extract-terms.js';

/** A content word of the question, with how much it tells paragraphs of this corpus apart. */
export interface WeightedTerm {
  term: string;
  stem: string;
  weight: number;
  /** Whether the corpus has the word in any form. */
  known: boolean;
}

/** The content words of a question that an answer should cover. */
export interface QuestionTerms {
  terms: WeightedTerm[];
  totalWeight: number;
}

/** Words that say how something is asked, not what. */
const askingWords = new Set(
  (
    'say said says saying mention mentioned mentions describe described state stated explain explained discuss discussed discussion tell told list ' +
    'name named according corpus mean means meaning paragraph para question answer information detail details concerning regarding related many much ' +
    'brief short rundown need exactly differ difference compare comparison contrast summarize summarise summary overview briefly main key happen happened documents think thought express expressed view views opinion position'
  )
    .split(' ')
    .map(stemWord),
);

/** A word the corpus does not have at all counts for less than a rare one it has: it may be a synonym. */
const unknownWordFactor = 0.7;

/**
 * Weighs the question's content words by inverse document frequency over paragraphs, as BM25 does (Robertson and
 * Zaragoza, "The Probabilistic Relevance Framework", 2009). Words that only name a document are left out.
 */
export async function weighQuestion(
  question: string,
  mentions: readonly DocumentMention[],
  index: Pick<IndexReader, 'vocabulary' | 'describe'>,
): Promise<QuestionTerms> {
  const words = extractTerms(cutSpans(question, mentions)).filter((word) => !askingWords.has(stemWord(word)));
  const [counts, manifest] = await Promise.all([index.vocabulary(words), index.describe()]);
  const total = manifest.counts.paragraphs;
  const byStem = new Map<string, WeightedTerm>();
  words.forEach((term, at) => {
    const count = counts[at] ?? 0;
    const weight =
      Math.log(1 + (total - count + 0.5) / (count + 0.5)) * (count === 0 ? unknownWordFactor : 1);
    const stem = stemWord(term);
    if (!byStem.has(stem)) byStem.set(stem, { term, stem, weight, known: count > 0 });
  });
  const terms = [...byStem.values()];
  return { terms, totalWeight: terms.reduce((sum, term) => sum + term.weight, 0) };
}
