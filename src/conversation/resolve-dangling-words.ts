import { findNames } from '../language/find-names.js';
import { addAbout } from './add-about.js';
import { chooseAntecedent } from './choose-antecedent.js';
import type { DanglingWord } from './dangling-word.js';
import { findDanglingWords } from './find-dangling-words.js';
import type { ConversationContext } from './read-context.js';
import type { Rewriting } from './rewriting.js';

function inPossessive(phrase: string): string {
  return phrase.endsWith('s') && !/\p{Lu}[\p{L}]*s$/u.test(phrase) ? `${phrase}’` : `${phrase}’s`;
}

function fit(word: DanglingWord, antecedent: string, question: string): string {
  const form = word.possessive ? inPossessive(antecedent) : antecedent;
  const cased = /^the\s|^an?\s/iu.test(form) ? form.charAt(0).toLowerCase() + form.slice(1) : form;
  // "their" at the beginning of the question.
  return word.start === 0 || /[.?!]\s+$/u.test(question.slice(0, word.start))
    ? cased.charAt(0).toUpperCase() + cased.slice(1)
    : cased;
}

/** "her country" of Viet Nam's delegate is Viet Nam. */
function putInPlace(put: string, antecedent: string, after: string): string {
  const country = /^\s+(?:own\s+)?(?:country|State|Government)\b/iu.exec(after);
  const [name] = findNames(antecedent);
  return country !== null && name?.kind === 'country' && !put.endsWith(antecedent)
    ? `${name.text}${after.slice(country[0].length)}`
    : put + after;
}

const agreement = /\b(?:agreed?|disagreed?|sided?)\s+with\s+(?:the\s+)?[\p{L}’ ]+\?$/iu;
const ofThem = /\b(?:of|among|between)\s+$/iu;

/** "Why did they say that": the object of saying stays, and its subject matter is put behind it. */
function isObjectOfSaying(word: DanglingWord, question: string): boolean {
  const before = question.slice(0, word.start);
  return (
    word.kind === 'this' &&
    /\b(?:say|said|saying|think|thought|argue|argued|claim|claimed)\s+$/iu.test(before)
  );
}

/** "Who agreed with them?", "that convention", "its members": what they point to, put in their place. */
export function resolveDanglingWords(question: string, context: ConversationContext): Rewriting | null {
  const words = findDanglingWords(question);
  if (words.length === 0) return null;
  const reasons: string[] = [];
  let text = question;
  let unresolved = false;
  for (const word of words.toReversed()) {
    if (isObjectOfSaying(word, question)) {
      const { topic } = context;
      if (topic !== null) text = `${text.trim().replace(/[?.!\s]+$/u, '')} about ${topic}?`;
      reasons.unshift(`“${word.text}” is taken to be about ${topic ?? 'the answer before'}`);
      continue;
    }
    const antecedent = chooseAntecedent(word, question, context);
    if (antecedent === null) {
      unresolved = true;
      continue;
    }
    const plain =
      ofThem.test(question.slice(0, word.start)) &&
      !/^the\s/iu.test(antecedent) &&
      (!/\p{Lu}/u.test(antecedent) || /^(?:States|Parties|Governments|Members?)\b/u.test(antecedent));
    const put = fit(word, plain ? `the ${antecedent}` : antecedent, question);
    text = text.slice(0, word.start) + putInPlace(put, antecedent, text.slice(word.end));
    reasons.unshift(`“${word.text}” is taken to mean ${antecedent}`);
  }
  if (unresolved && context.topic !== null && !text.includes(context.topic)) {
    text = addAbout(text, context.topic);
    reasons.push(`the rest is taken to be about ${context.topic}`);
  }
  if (unresolved && context.topic === null && context.source !== null && !text.includes(context.source)) {
    text = `${text.trim().replace(/[?.!\s]+$/u, '')}, in ${context.source}?`;
    reasons.push(`the rest is taken to be about ${context.source}`);
  }
  if (agreement.test(text.trim()) && context.topic !== null && !text.includes(context.topic)) {
    text = `${text.trim().replace(/[?.!\s]+$/u, '')} on ${context.topic}?`;
  }
  return reasons.length === 0 ? null : { text, why: `${reasons.join('; ')}, from the turns before` };
}
