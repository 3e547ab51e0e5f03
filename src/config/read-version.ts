import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine } from './machine.js';

/** The version of package.json, which is read as text so that no schema need be loaded for it. */
export function readVersion(): string {
  const text = readFileSync(join(describeMachine().projectFolder, 'package.json'), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}
