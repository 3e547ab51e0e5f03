import { readdir } from 'node:fs/promises';
import { type Finding, reportProblem } from './finding.js';

/** Whether there are documents to index. Which of them can be read, the build finds out. */
export async function checkSeeds(folder: string): Promise<Finding> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter(
      (entry) => entry.isFile() && entry.name !== 'corpus.json' && !entry.name.startsWith('.'),
    );
    if (files.length > 0)
      return { text: `${files.length === 1 ? '1 file' : `${files.length} files`} in ${folder}.` };
    return reportProblem(`There are no files in ${folder}.`, 'Put documents there, or set SEEDS_DIR.');
  } catch {
    return reportProblem(`The folder ${folder} cannot be read.`, 'Make it, or set SEEDS_DIR to another.');
  }
}
