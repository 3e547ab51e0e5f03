import type { Answer } from '../../src/contracts/answer.js';
import type { ChatEvent } from '../../src/contracts/chat-event.js';
import type { Source } from '../contracts/system.js';

type SentenceEvent = Extract<ChatEvent, { event: 'sentence' }>['data'];

/**
 * What in an answer breaks the rules without tolerance, one line each; empty where nothing does: every citation names a
 * paragraph of the index, and of the evidence where a language model wrote the answer; its quote stands there letter for
 * letter; every sentence has a citation, and passed its check.
 *
 * @param shown what a reader was shown while the answer was made, and was not withdrawn: it must be the answer's own
 */
export async function listBreaches(
  answer: Answer,
  source: Source,
  shown: readonly SentenceEvent[],
): Promise<string[]> {
  const sentences = answer.status === 'declined' ? [] : answer.sentences;
  const citations = answer.status === 'declined' ? [] : answer.citations;
  const ids = citations.map(({ paragraphId }) => paragraphId);
  const paragraphs = await source.paragraphs([...new Set(ids)]);
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  const evidence = new Set(answer.evidence.map(({ paragraphId }) => paragraphId));
  const isByModel = answer.provenance.answerer !== 'extractive';
  const numbers = new Set(citations.map(({ n }) => n));
  const breaches: string[] = [];
  for (const { n, paragraphId, quote, start, end, located } of citations) {
    const text = texts.get(paragraphId);
    if (text === undefined || (isByModel && !evidence.has(paragraphId)))
      breaches.push(`[${n}] cites ${paragraphId}, which was not given`);
    else if (quote === '' || text.slice(start, end) !== quote || located !== 'located')
      breaches.push(`[${n}] quotes “${quote}”, which does not stand in ${paragraphId}`);
  }
  for (const sentence of sentences) {
    if (!sentence.citations.some((n) => numbers.has(n))) breaches.push(`“${sentence.text}” has no citation`);
    if (sentence.verdict === 'unsupported') breaches.push(`“${sentence.text}” failed its check`);
  }
  const wasShown = JSON.stringify(shown.map(({ sentence }) => sentence));
  if (wasShown !== JSON.stringify(sentences)) breaches.push('what was shown on the way is not the answer');
  return breaches;
}
