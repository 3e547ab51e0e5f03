import type { Answer } from '../../contracts/answer.js';

/**
 * "Checked 4 of 4 sentences · 2 documents · 0.02 s", with what was borne out in part only or left out, and the language
 * model that wrote it; of a declined answer how many paragraphs were considered.
 */
export function describeCheck(answer: Answer): string {
  const time = describeTime(answer.provenance.timings['total']);
  const facts =
    answer.status === 'declined'
      ? [count(answer.evidence.length, 'paragraph') + ' considered']
      : checked(answer);
  return [...facts, ...(time === null ? [] : [time])].join(' · ');
}

function checked({
  sentences,
  citations,
  removed,
  provenance,
}: Exclude<Answer, { status: 'declined' }>): string[] {
  const partly = sentences.filter(({ verdict }) => verdict !== 'supported').length;
  const documents = new Set(citations.map(({ documentId }) => documentId)).size;
  return [
    `Checked ${sentences.length} of ${count(sentences.length, 'sentence')}`,
    ...(partly === 0 ? [] : [`${partly} borne out only in part`]),
    ...(removed.length === 0 ? [] : [`${removed.length} left out`]),
    count(documents, 'document'),
    ...(provenance.answerer === 'extractive' ? [] : [`written by ${provenance.answerer}`]),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Milliseconds as seconds of two digits: "0.02 s", "12 s". */
function describeTime(milliseconds: number | undefined): string | null {
  if (milliseconds === undefined) return null;
  const seconds = milliseconds / 1000;
  return `${seconds < 10 ? Math.max(seconds, 0.01).toFixed(2) : Math.round(seconds)} s`;
}
