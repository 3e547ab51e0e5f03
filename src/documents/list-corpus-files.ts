import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../contracts/errors.js';

/**
 * Paths of all files below a corpus folder, with forward slashes, sorted by code unit so that the order is the same on
 * every machine. Names that begin with a dot are left out.
 * @throws AppError not-found when there is no such folder.
 */
export async function listCorpusFiles(folder: string): Promise<string[]> {
  const paths = await listFolder(folder, '').catch((cause: unknown) => {
    throw new AppError({
      step: 'documents',
      kind: 'not-found',
      message: `The corpus folder ${folder} cannot be read.`,
      remedy: 'Set SEEDS_DIR to the folder that holds the documents.',
      cause,
    });
  });
  return paths.sort((a, b) => (a < b ? -1 : 1));
}

async function listFolder(root: string, below: string): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await listFolder(root, path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
}
