import type { Sentence } from '../contracts/chunk.js';
import type { Paragraph } from '../contracts/paragraph.js';
import { splitSentences } from '../language/split-sentences.js';

/** A paragraph of one line and up to this many characters is one sentence, whatever stops it holds. */
const shortestToSplit = 40;

/**
 * The sentences of a paragraph's text, in order, white space around each left out; together they hold every non-blank
 * character. A masthead has one a line; blank text has none.
 */
export function listSentences(paragraph: Paragraph): Sentence[] {
  const { text } = paragraph;
  const isShort = text.trim().length <= shortestToSplit && !/[\n\r]/u.test(text.trim());
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  const spans = isShort && whole.end > whole.start ? [whole] : splitSentences(text);
  return spans.map(({ start, end }, ordinal) => {
    return { paragraphId: paragraph.id, ordinal, start, end, text: text.slice(start, end) };
  });
}
