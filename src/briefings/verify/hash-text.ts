import { createHash } from 'node:crypto';

/** First 16 hexadecimal digits of the SHA-256 of a paragraph's text, as a footnote carries them. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
