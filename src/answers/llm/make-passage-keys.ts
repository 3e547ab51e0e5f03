import { createHash } from 'node:crypto';

/** Consonants alone, so that no key is a word; l and i cannot be taken for each other either. */
const letters = 'bcdfghjkmnpqrstvwxz';
const keyLength = 4;

/**
 * A key for each paragraph, in the order given: four letters made from its id, so that it tells nothing of place or
 * rank and is the same in every question. None of them stands in the `texts`, so that no passage can write one.
 */
export function makePassageKeys(paragraphIds: readonly string[], texts: readonly string[]): string[] {
  const haystack = texts.join('\n').toLowerCase();
  const taken = new Set<string>();
  return paragraphIds.map((id) => {
    for (let attempt = 0; ; attempt += 1) {
      const key = hashToLetters(`${attempt}:${id}`);
      if (taken.has(key) || haystack.includes(key)) continue;
      taken.add(key);
      return key;
    }
  });
}

function hashToLetters(text: string): string {
  const bytes = createHash('sha256').update(text).digest();
  return Array.from(bytes.subarray(0, keyLength), (byte) => letters.charAt(byte % letters.length)).join('');
}
