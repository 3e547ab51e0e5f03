import type { AnswerSentence, Citation } from '../../contracts/answer.js';
import type { SourceTarget } from './source-store.js';

/** A paragraph by its id, with nothing highlighted. */
export function paragraphTarget({
  paragraphId,
  label,
}: {
  paragraphId: string;
  label: string;
}): SourceTarget {
  const hash = paragraphId.indexOf('#');
  const documentId = hash === -1 ? paragraphId : paragraphId.slice(0, hash);
  const key = hash === -1 ? '' : paragraphId.slice(hash + 1);
  const url = `/documents/${encodeURIComponent(documentId)}#${encodeURIComponent(key)}`;
  return { documentId, key, highlights: [], label, url };
}

interface CitedAnswer {
  sentences: readonly AnswerSentence[];
  citations: readonly Citation[];
  /** Names the element that the source of a citation is opened from. */
  openerIdOf: (n: number) => string;
}

/** The citations of an answer as sources that know each other and what rests on them. */
export function citationTargets({ sentences, citations, openerIdOf }: CitedAnswer): SourceTarget[] {
  const targets: SourceTarget[] = citations.map((citation) => ({
    ...paragraphTarget(citation),
    highlights: citation.located === 'located' ? [{ start: citation.start, end: citation.end }] : [],
    n: citation.n,
    url: citation.url,
    openerId: openerIdOf(citation.n),
    claims: sentences
      .filter((sentence) => sentence.citations.includes(citation.n) && !isQuoted(sentence, citation))
      .map(({ text, verdict }) => ({ text, verdict })),
  }));
  return targets.map((target) => ({ ...target, siblings: targets }));
}

/** Whether a sentence is the words it cites, or is put together of them. */
function isQuoted({ text }: AnswerSentence, { quote }: Citation): boolean {
  return text.includes(quote) || quote.includes(text);
}
