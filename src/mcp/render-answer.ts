import type { Answer, AnswerSentence, Citation } from '../contracts/answer.js';
import { paragraphUri } from './resource-uri.js';

type Found = Extract<Answer, { status: 'answered' | 'partial' }>;
type Declined = Extract<Answer, { status: 'declined' }>;

/**
 * An answer for a model to read and to pass on: the sentences with their [n], what each [n] is and where it is opened,
 * what is missing, and what a reader must know of it. `pageUrl` goes before the addresses of the page; null without one.
 */
export function renderAnswer(answer: Answer, pageUrl: string | null): string {
  const { question, standaloneQuestion, conversationId } = answer;
  const blocks = [
    standaloneQuestion === question ? '' : `Understood as: ${standaloneQuestion}`,
    ...(answer.status === 'declined' ? renderDeclined(answer) : renderFound(answer, pageUrl)),
    ...answer.notices.map(({ text }) => `Note: ${text}`),
    ...answer.removed.map(({ text, why }) => `Left out: "${text}" (${why})`),
    conversationId === '' ? '' : `For a follow-up, pass conversationId "${conversationId}".`,
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function renderFound(answer: Found, pageUrl: string | null): string[] {
  const references = answer.citations.map((citation) => renderReference(citation, answer.sentences, pageUrl));
  return [
    answer.text,
    ...answer.sentences.flatMap(renderDoubt),
    `References:\n${references.join('\n')}`,
    answer.status === 'partial' && answer.missing.length > 0
      ? `Not in the corpus: ${answer.missing.join('; ')}.`
      : '',
  ];
}

function renderDoubt({ text, verdict }: AnswerSentence): string[] {
  if (verdict === 'supported') return [];
  const how = verdict === 'partly-supported' ? 'only partly supported' : 'not supported';
  return [`Doubt: "${text}" is ${how} by what it cites.`];
}

function renderReference(
  { n, label, paragraphId, quote, url, located }: Citation,
  sentences: readonly AnswerSentence[],
  pageUrl: string | null,
): string {
  const isSaid = sentences.some(({ text }) => text.includes(quote));
  return [
    `[${n}] ${label}${located === 'located' ? '' : ' (quote not found there)'}`,
    isSaid ? '' : `    "${quote}"`,
    `    ${paragraphUri(paragraphId)}`,
    pageUrl === null ? '' : `    ${pageUrl}${url}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function renderDeclined({ reason, message, readings = [], nearest, evidence }: Declined): string[] {
  const labels = new Map(evidence.map(({ paragraphId, label }) => [paragraphId, label]));
  const offered = nearest.map((id) => `- ${labels.get(id) ?? id}\n  ${paragraphUri(id)}`);
  return [
    `No answer (${reason}). ${message}`,
    readings.length === 0
      ? ''
      : `It may mean:\n${readings.map((reading, at) => `${at + 1}. ${reading}`).join('\n')}`,
    offered.length === 0 ? '' : `Nearest, though not an answer:\n${offered.join('\n')}`,
  ];
}
