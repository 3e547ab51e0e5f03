import type { Answer, Citation } from '../../contracts/answer.js';
import { contentLeads } from './content-leads.js';

/**
 * What follows the sentences of an answer in a chat message, in blocks with a blank line between them: references with
 * their links and quotes, what the corpus does not hold, notices, and what was taken out. Readable as plain text and as
 * Markdown.
 */
export function renderEnding(answer: Answer, baseUrl: string): string {
  const blocks =
    answer.status === 'declined' ? renderDeclined(answer, baseUrl) : renderFound(answer, baseUrl);
  const { references, said } = blocks;
  return [...references, ...said, ...renderRemarks(answer)].join('\n\n');
}

interface Blocks {
  references: string[];
  said: string[];
}

function renderFound(answer: Exclude<Answer, { status: 'declined' }>, baseUrl: string): Blocks {
  const missing = answer.status === 'partial' ? answer.missing : [];
  return {
    references: [
      contentLeads.references,
      ...answer.citations.map((citation) => renderReference(citation, baseUrl)),
    ],
    said: missing.length === 0 ? [] : [`${contentLeads.missing}${missing.join('; ')}.`],
  };
}

/** The link in full, so that it can be followed where Markdown is not rendered; the quote below, each line marked. */
function renderReference({ n, label, url, quote, located }: Citation, baseUrl: string): string {
  const doubt = located === 'located' ? '' : ' (quote not found there)';
  const quoted = quote
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
  return `[${n}] ${label}${doubt}: ${baseUrl}${url}\n${quoted}`;
}

function renderDeclined(answer: Extract<Answer, { status: 'declined' }>, baseUrl: string): Blocks {
  const labels = new Map(answer.evidence.map(({ paragraphId, label }) => [paragraphId, label]));
  const readings = (answer.readings ?? []).map((reading, index) => `${index + 1}. ${reading}`);
  const nearest = answer.nearest.map((id) => `- ${labels.get(id) ?? id}: ${baseUrl}/documents/${id}`);
  return {
    references: [],
    said: [
      answer.message,
      ...(readings.length === 0 ? [] : [`${contentLeads.readings}\n${readings.join('\n')}`]),
      ...(nearest.length === 0 ? [] : [`${contentLeads.nearest}\n${nearest.join('\n')}`]),
    ],
  };
}

function renderRemarks({ notices, removed }: Answer): string[] {
  const count = removed.length;
  const reasons = [...new Set(removed.map(({ why }) => why.replace(/[.\s]+$/u, '')))].join('; ');
  return [
    ...notices.map(({ text }) => `${contentLeads.note}${text}`),
    ...(count === 0
      ? []
      : [`${contentLeads.removed}${count} ${count === 1 ? 'sentence' : 'sentences'} (${reasons}).`]),
  ];
}
