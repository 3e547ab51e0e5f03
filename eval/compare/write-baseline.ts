import type { Baseline } from '../contracts/comparison.js';
import { writeJsonFile } from './write-json-file.js';

/** Writes a sealed baseline to its file, whole or not at all; the file is replaced. */
export function writeBaseline(file: string, baseline: Baseline): void {
  writeJsonFile(file, baseline);
}
