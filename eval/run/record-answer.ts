import type { Answer, Citation } from '../../src/contracts/answer.js';
import type { RecordedAnswer, RecordedCitation } from '../contracts/run.js';
import type { Source } from '../contracts/system.js';

/**
 * What a run keeps of an answer. Each citation is looked up in the index anew: what the answer says of itself
 * ("located") is not believed.
 */
export async function recordAnswer(answer: Answer, source: Source): Promise<RecordedAnswer> {
  const declined = answer.status === 'declined';
  return {
    status: answer.status,
    reason: declined ? answer.reason : null,
    standaloneQuestion: answer.standaloneQuestion,
    text: declined ? answer.message : answer.text,
    sentences: declined
      ? []
      : answer.sentences.map(({ text, attribution, citations, verdict }) => ({
          text,
          attribution: attribution ?? null,
          citations,
          verdict,
        })),
    citations: declined ? [] : await checkCitations(answer.citations, source),
    retrieved: answer.evidence.map(({ paragraphId }) => paragraphId),
    used: answer.evidence.filter(({ used }) => used).map(({ paragraphId }) => paragraphId),
    missing: answer.status === 'answered' ? [] : answer.missing,
    readings: declined ? (answer.readings ?? []) : [],
    notices: answer.notices.map(({ code }) => code),
  };
}

async function checkCitations(citations: readonly Citation[], source: Source): Promise<RecordedCitation[]> {
  const paragraphs = await source.paragraphs([...new Set(citations.map(({ paragraphId }) => paragraphId))]);
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  return citations.map(({ n, paragraphId, label, quote, start, end }) => {
    const text = texts.get(paragraphId);
    const exact = text !== undefined && quote !== '' && text.slice(start, end) === quote;
    return { n, paragraphId, label, quote, start, end, exists: text !== undefined, exact };
  });
}
