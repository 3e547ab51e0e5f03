import { findLocators, type LocatorReference } from '../language/find-locators.js';
import type { ConversationContext } from './read-context.js';
import { replaceSpan } from './replace-span.js';
import type { Rewriting } from './rewriting.js';

const noun = '(?<noun>one|paragraph|para|item|sub-?paragraph|point|recommendation|footnote)';
const neighbour = [
  String.raw`\bthe (?:very )?(?:(?<next>next|following|subsequent)|previous|preceding|prior) ${noun}`,
  String.raw`\bthe ${noun} (?:which |that )?(?:comes? |goes |is |stands )?(?:just |right |immediately |directly )?(?:(?<next>after|following)|before|preceding)`,
].map(
  (pattern) =>
    new RegExp(
      String.raw`^(?:(?:ok(?:ay)?|so|well|then|and|but|now)[,.]?\s+)*(?:(?:what|how) about\s+|what (?:does|did|is|was|about)\s+(?:in\s+)?|(?:please\s+)?(?:quote|show|read|give|open|cite)\s+(?:me\s+)?)?${pattern}(?: (?:it|that|this|that one|this one))?(?:\s+(?:say|state|contain|about))?(?: exactly| please)?$`,
      'iu',
    ),
);

/** The letter before or after one; null past the ends of the alphabet. */
function stepLetter(letter: string, by: number): string | null {
  const code = letter.toLowerCase().charCodeAt(0) + by;
  return code < 97 || code > 122 ? null : String.fromCharCode(code);
}

function stepNumber(text: string, by: number): string | null {
  const numbers = text.match(/\d+/gu) ?? [];
  const stepped = Number(numbers[0]) + by;
  return numbers.length !== 1 || stepped < 1 ? null : text.replace(/\d+/u, String(stepped));
}

/** "paragraph 10 (f)" after "paragraph 10 (g)"; before "(a)" comes the paragraph itself. */
function stepLocator(own: LocatorReference, by: number, ofParagraphs: boolean): string | null {
  const item = /\s*\((?<letter>[a-z])\)/giu;
  const letters = [...own.text.matchAll(item)];
  const letter = letters[0]?.groups?.['letter'];
  if (letter !== undefined && letters.length === 1 && !ofParagraphs) {
    const stepped = stepLetter(letter, by);
    if (stepped !== null)
      return own.text.replace(/\([a-z]\)/iu, () => `(${stepped})`).replace(/^paragraphs\b/iu, 'paragraph');
    return by < 0 && /\d/u.test(own.text) && !/^\(|item|letter/iu.test(own.text)
      ? own.text.replace(item, '')
      : null;
  }
  if (letters.length > 1) return null;
  const plain = own.text.replace(item, '');
  if (/\d/u.test(plain)) return stepNumber(plain, by);
  const counted = /^[pu](\d+)$/u.exec(own.keys[0] ?? '')?.[1];
  return counted === undefined ? null : stepNumber(`paragraph ${counted}`, by);
}

/** "And the one just before it?", "the next paragraph": the question before, of the paragraph or item beside its own. */
export function resolveNeighbour(question: string, { previous }: ConversationContext): Rewriting | null {
  const text = question.trim().replace(/[?.!\s]+$/u, '');
  const groups = neighbour.map((pattern) => pattern.exec(text)?.groups).find((found) => found !== undefined);
  const [own, ...others] = findLocators(previous).filter(
    (one) => one.keys.length > 0 || one.item !== undefined,
  );
  if (groups === undefined || own === undefined || others.length > 0) return null;
  const by = groups['next'] === undefined ? -1 : 1;
  const stepped = stepLocator(own, by, /^para/iu.test(groups['noun'] ?? ''));
  if (stepped === null) return null;
  return {
    text: replaceSpan(previous, own, stepped),
    why: `“${question.trim()}” is taken as the question before, asked of ${stepped}`,
  };
}
