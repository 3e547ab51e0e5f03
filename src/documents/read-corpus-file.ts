import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../contracts/errors.js';
import { corpusFileSchema, type CorpusFile } from '../contracts/document.js';

/** Name of the file in a corpus folder that says what the documents' own text does not. */
export const corpusFileName = 'corpus.json';

/**
 * Reads corpus.json of a corpus folder, null where there is none.
 * @throws AppError invalid-input naming the field that is wrong.
 */
export async function readCorpusFile(folder: string): Promise<CorpusFile | null> {
  let text: string;
  try {
    text = await readFile(join(folder, corpusFileName), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw invalid(`${corpusFileName} cannot be read.`, 'Check the rights of the file.', cause);
  }
  return parseCorpusFile(text);
}

/**
 * Parses the text of corpus.json.
 * @throws AppError invalid-input naming the field that is wrong.
 */
export function parseCorpusFile(text: string): CorpusFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw invalid(`${corpusFileName} is not JSON.`, 'Correct its syntax.', cause);
  }
  const parsed = corpusFileSchema.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => `${nameField(issue.path)}: ${issue.message}`);
    throw invalid(`${corpusFileName}: ${issues.join('; ')}.`, 'Correct the fields named.', parsed.error);
  }
  const files = parsed.data.documents.map((entry) => entry.file);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) {
    throw invalid(`${corpusFileName} names ${twice} twice.`, 'Leave one of the two entries.');
  }
  return parsed.data;
}

function nameField(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '');
}

function invalid(message: string, remedy: string, cause?: unknown): AppError {
  return new AppError({ step: 'documents', kind: 'invalid-input', message, remedy, cause });
}
