import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of every .txt file of a folder, by name. */
export function readSeeds(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}
