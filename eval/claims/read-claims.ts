import { readFileSync } from 'node:fs';
import { claimRecordSchema, type ClaimRecord } from './claim-record.js';

/** The claims of a .jsonl file, one a line. @throws Error when the file cannot be read; ZodError for a line that is none. */
export function readClaims(path: string): ClaimRecord[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => claimRecordSchema.parse(JSON.parse(line)));
}
