import type { Run } from '../contracts/run.js';
import { writeJsonFile } from './write-json-file.js';

/** Writes a run to its file, whole or not at all; the file is replaced. */
export function writeRun(file: string, run: Run): void {
  writeJsonFile(file, run);
}
