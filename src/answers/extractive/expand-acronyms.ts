import type { Candidate } from './candidate.js';
import type { NamedInQuestion } from './find-missing-names.js';

const acronym = /^\p{Lu}{2,6}$/u;
/** Words inside a name that give its short form no letter. */
const joining = String.raw`(?:(?:of|the|and|for|on|in|to|against|de|la)\s+)*`;

/**
 * Names in capitals that the corpus does not have, in the words that it has for them: "GA" is "General Assembly" where
 * the evidence has words with these initials, all of them capitalised. Others are given back as they are.
 */
export function expandAcronyms(
  named: readonly NamedInQuestion[],
  unknown: readonly NamedInQuestion[],
  evidence: readonly Candidate[],
): NamedInQuestion[] {
  return named.map((thing) => {
    if (!acronym.test(thing.text) || !unknown.includes(thing)) return thing;
    const words = findInitials(thing.text, evidence);
    return words === null ? thing : { ...thing, text: words, canonical: words };
  });
}

function findInitials(letters: string, evidence: readonly Candidate[]): string | null {
  const [first = '', ...rest] = letters;
  const pattern = new RegExp(
    String.raw`(?<!\p{L})${first}\p{Ll}+${rest.map((letter) => String.raw`\s+${joining}${letter}\p{Ll}+`).join('')}`,
    'u',
  );
  for (const { hit } of evidence) {
    const match = pattern.exec(hit.paragraph.text);
    if (match !== null) return match[0].replace(/\s+/gu, ' ');
  }
  return null;
}
