/** A short form and what it stands for, as a text gives them together. */
export interface Acronym {
  acronym: string;
  expansion: string;
}

const smallWords = new Set('of the for on and in to against de la du des'.split(' '));
// "(UNODC)", "(ISIL, also known as Da'esh)".
const bracketed = /\((?:the\s+)?[“"]?(?<acronym>\p{Lu}[\p{Lu}\p{Ll}\p{N}&-]{1,14})[”"]?(?:,[^()]{0,60})?\)/gu;
// "UNODC (United Nations Office on Drugs and Crime)".
const expanded =
  /(?<![\p{L}\p{N}])(?<acronym>\p{Lu}[\p{Lu}\p{N}&-]{1,14})\s+\((?<expansion>\p{Lu}[\p{L} ,’'-]{4,100})\)/gu;
const longestExpansion = 14;

function capitals(text: string): string {
  return text.replace(/[^\p{Lu}\p{N}]/gu, '');
}

/** Whether the letters stand in the words in order, the first one at the beginning of the first word. */
function spells(letters: string, words: readonly string[]): boolean {
  const expansion = words.join(' ').toUpperCase();
  if (!expansion.startsWith(letters.charAt(0))) return false;
  let at = 0;
  for (const letter of letters) {
    const found = expansion.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function initials(words: readonly string[]): string {
  return words
    .flatMap((word) => word.split('-'))
    .filter((word) => !smallWords.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** The words before the bracket that the letters stand for: those whose initials they are, else a capitalised name. */
function findExpansion(before: string, acronym: string): string | null {
  const letters = capitals(acronym);
  if (letters.length < 2) return null;
  const words = (before.match(/[\p{L}\p{N}’',-]+\s*$|[\p{L}\p{N}’',-]+(?=\s)/gu) ?? []).map((word) =>
    word.trim(),
  );
  for (let length = 2; length <= Math.min(longestExpansion, words.length); length += 1) {
    const tail = words.slice(-length);
    if (!smallWords.has((tail[0] ?? '').toLowerCase()) && initials(tail) === letters) return tail.join(' ');
  }
  // "International Criminal Police Organization (INTERPOL)": pieces of words, but of a capitalised name.
  for (let length = Math.min(longestExpansion, words.length); length >= 2; length -= 1) {
    const tail = words.slice(-length);
    const isName = tail.every((word) => /^\p{Lu}/u.test(word) || smallWords.has(word.toLowerCase()));
    if (isName && !smallWords.has((tail[0] ?? '').toLowerCase()) && spells(letters, tail))
      return tail.join(' ');
  }
  return null;
}

/** Short forms that a text introduces beside their long ones, each pair once, in order. */
export function findAcronyms(text: string): Acronym[] {
  const found = new Map<string, Acronym>();
  const add = (acronym: string, expansion: string | null): void => {
    if (expansion !== null) found.set(`${acronym}|${expansion}`, { acronym, expansion });
  };
  for (const match of text.matchAll(bracketed)) {
    const acronym = match.groups?.['acronym'] ?? '';
    const clause =
      text
        .slice(Math.max(0, match.index - 160), match.index)
        .split(/[.;:()]\s/u)
        .at(-1) ?? '';
    add(acronym, findExpansion(clause, acronym));
  }
  for (const match of text.matchAll(expanded)) {
    const { acronym = '', expansion = '' } = match.groups ?? {};
    if (initials(expansion.split(/\s+/u)) === capitals(acronym)) add(acronym, expansion);
  }
  return [...found.values()];
}
