/**
 * Text that every format can hold: line breaks and control characters become spaces, and what is no character at all
 * (half of a surrogate pair, U+FFFE) becomes U+FFFD. Nothing else is changed.
 */
export function cleanText(text: string): string {
  return text.replace(/\p{Cc}+|[\u2028\u2029]+/gu, ' ').replace(/\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}
