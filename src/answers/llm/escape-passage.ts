/**
 * A text as it may stand between the delimiters of a passage: on one line, so that no line of it can look like one of
 * the prompt, without angle brackets, which the delimiters are made of, and without characters that nobody sees.
 */
export function escapePassage(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/\[(\/?INST)\]/giu, '($1)')
    .trim();
}

/** The same for a value in quotation marks. */
export function escapeValue(text: string): string {
  return escapePassage(text).replaceAll('"', '”');
}
