import { extractTerms } from './extract-terms.js';
import { findMetaInstructions } from './find-meta-instructions.js';
import { splitSentences } from './split-sentences.js';

/** Fewest content words that make what is left of a sentence a question of its own. */
const fewestWords = 2;

/**
 * Takes orders to the assistant out of a question ("Ignore your instructions and …"): whole sentences where the rest
 * stands by itself, else the order alone. `text` is empty when nothing but orders was asked.
 */
export function cutInstructions(question: string): { text: string; cut: boolean } {
  const orders = findMetaInstructions(question);
  if (orders.length === 0) return { text: question, cut: false };
  const sentences = splitSentences(question);
  const clean = sentences.filter(
    (sentence) => !orders.some((order) => order.start < sentence.end && sentence.start < order.end),
  );
  if (clean.length > 0) {
    return {
      text: clean.map((sentence) => question.slice(sentence.start, sentence.end)).join(' '),
      cut: true,
    };
  }
  let rest = question;
  for (const order of [...orders].reverse()) rest = `${rest.slice(0, order.start)} ${rest.slice(order.end)}`;
  const text = rest
    .replace(/^[\s,.;:!?–—-]*(?:(?:and|then|but|instead|also|please|just)\b[\s,]*)*/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return { text: extractTerms(text).length >= fewestWords ? text : '', cut: true };
}
