import type { Answer } from '../../contracts/answer.js';

/** "Checked 4 of 4 sentences · 2 documents · 0.02 s"; of a declined answer how many paragraphs were considered. */
export function describeCheck(answer: Answer): string {
  const time = describeTime(answer.provenance.timings['total']);
  const facts =
    answer.status === 'declined'
      ? [count(answer.evidence.length, 'paragraph') + ' considered']
      : checked(answer);
  return [...facts, ...(time === null ? [] : [time])].join(' · ');
}

function checked({ sentences, citations }: Exclude<Answer, { status: 'declined' }>): string[] {
  const supported = sentences.filter(({ verdict }) => verdict === 'supported').length;
  const documents = new Set(citations.map(({ documentId }) => documentId)).size;
  return [`Checked ${supported} of ${count(sentences.length, 'sentence')}`, count(documents, 'document')];
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
