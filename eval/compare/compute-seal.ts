import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** SHA-256, in hexadecimal digits, over the canonical JSON of a baseline without its seal. */
export function computeSeal(content: object): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
