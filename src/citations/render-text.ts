import type { AnswerSentence } from '../contracts/answer.js';

/** Attribution lines and sentences with their markers, as shown; one attribution stands above all it holds for. */
export function renderText(sentences: readonly AnswerSentence[]): string {
  const lines: string[] = [];
  let current: string | undefined;
  for (const sentence of sentences) {
    if (sentence.attribution !== undefined && sentence.attribution !== current)
      lines.push(`${sentence.attribution}:`);
    current = sentence.attribution;
    lines.push(`${sentence.text} ${sentence.citations.map((n) => `[${n}]`).join('')}`);
  }
  return lines.join('\n');
}
