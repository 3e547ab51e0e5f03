import type { ConversationContext } from './read-context.js';

const theOne =
  /\bthe\s+(?!other\b|first\b|second\b|last\b|next\b|previous\b|same\b|only\b|right\b|wrong\b|new\b)([\p{L}\p{N}-]+)\s+one\b/iu;

/** "the 2019 one" after a question about "the 2012 report": the 2019 report. The question itself where nothing was named. */
export function nameTheOne(question: string, { sourcePhrases }: ConversationContext): string {
  const noun = /[\p{L}]+$/u.exec(sourcePhrases[0] ?? '')?.[0];
  return noun === undefined ? question : question.replace(theOne, `the $1 ${noun}`);
}
