import { findNames } from '../language/find-names.js';

/** Where a noun phrase ends: at a verb, a conjunction or a comma. */
const tail = String.raw`(?:\s+(?:on|against|for|of|in|to)\s+(?!(?:be|have|do)\b)(?:(?!(?:and|or|that|which|who|is|are|was|were|has|have|had|will|would|should|could|may|to|as|by|said|including)\b)[\p{L}’'-]+\s?){1,6})?`;

/** Last of the names in a text that has the noun among its words: "Global Conference on Cyberspace" for "conference". */
function findName(noun: string, text: string): string | null {
  const name = findNames(text)
    .filter((one) =>
      one.text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(noun),
    )
    .at(-1);
  if (name === undefined) return null;
  const ordinal = /\b(?:the|an?)\s+(?<which>\p{Ll}+\s+)?$/iu.exec(
    text.slice(Math.max(0, name.start - 24), name.start),
  );
  return `the ${ordinal?.groups?.['which'] ?? ''}${name.text}`;
}

/** Last phrase of a text with the noun at its head and something that tells which: "a global forum on expertise". */
function findPhrase(noun: string, text: string): string | null {
  const pattern = new RegExp(
    String.raw`\b(?:the|an?)\s+(?<before>(?:(?!(?:of|in|on|and|or|to|for|by|with|at|from|that|which|is|was)\b)[\p{L}-]+\s+){0,3})${noun}(?<after>${tail})(?![\p{L}])`,
    'giu',
  );
  const phrase = [...text.matchAll(pattern)]
    .filter((match) => `${match.groups?.['before'] ?? ''}${match.groups?.['after'] ?? ''}`.trim() !== '')
    .at(-1);
  return phrase === undefined ? null : phrase[0].trim().replace(/^(?:an?|the)\s+/iu, 'the ');
}

/** What "that forum" or "this conference" points to in the last answer: a name, else a phrase; null where it has none. */
export function findInAnswer(noun: string, answer: string): string | null {
  const bare = noun.toLowerCase();
  if (!/^[\p{L}-]+$/u.test(bare)) return null;
  return findName(bare, answer) ?? findPhrase(bare, answer);
}
