import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { CorpusEntry, CorpusFile } from '../contracts/document.js';
import { AppError } from '../contracts/errors.js';
import type { DocumentReader, SourceText } from '../contracts/text-block.js';
import { documentReaders } from './document-readers.js';
import { listCorpusFiles } from './list-corpus-files.js';
import { corpusFileName, readCorpusFile } from './read-corpus-file.js';

/** One file of the corpus as read, with what corpus.json says of it. */
export interface CorpusSource {
  source: SourceText;
  entry: CorpusEntry | undefined;
}

/** A corpus folder as read. */
export interface Corpus {
  /** corpus.json, null where the folder has none. */
  corpus: CorpusFile | null;
  /** Files that could be read, sorted by path. */
  sources: CorpusSource[];
  /** Files that could not be read, and entries of corpus.json without a file. */
  failures: AppError[];
}

/**
 * Reads every document of a corpus folder and the folders below it. Files of other formats are passed over.
 * @throws AppError not-found without the folder, invalid-input when corpus.json is wrong.
 */
export async function readCorpus(
  folder: string,
  readers: readonly DocumentReader[] = documentReaders,
): Promise<Corpus> {
  const paths = await listCorpusFiles(folder);
  const corpus = await readCorpusFile(folder);
  const result: Corpus = { corpus, sources: [], failures: findMissingFiles(corpus, paths) };
  for (const path of paths) {
    const reader = readers.find(({ extensions }) => extensions.includes(extname(path).toLowerCase()));
    if (!reader) continue;
    try {
      const source = reader.read({ path, bytes: await readFile(join(folder, path)) });
      result.sources.push({ source, entry: corpus?.documents.find(({ file }) => file === path) });
    } catch (error) {
      result.failures.push(toAppError(path, error));
    }
  }
  return result;
}

function findMissingFiles(corpus: CorpusFile | null, paths: readonly string[]): AppError[] {
  const missing = (corpus?.documents ?? []).filter(({ file }) => !paths.includes(file));
  return missing.map(
    ({ file }) =>
      new AppError({
        step: 'documents',
        kind: 'invalid-input',
        message: `${corpusFileName} names ${file}, which is not in the corpus folder.`,
        remedy: 'Put the file back, or correct or remove its entry.',
      }),
  );
}

function toAppError(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError({
    step: 'documents',
    kind: 'invalid-input',
    message: `${path} cannot be read.`,
    remedy: 'Check the rights of the file.',
    cause: error,
  });
}
