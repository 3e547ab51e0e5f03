import { AppError } from '../contracts/errors.js';

/**
 * Decodes the bytes of a text file as UTF-8. A byte order mark is left out, so offsets count from the first real
 * character.
 * @throws AppError invalid-input when the bytes are empty, are not UTF-8 or hold NUL, naming the file and the remedy.
 */
export function decodeText(file: { path: string; bytes: Uint8Array }): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch (cause) {
    throw invalid(
      `${file.path} is not UTF-8 text.`,
      'Save the file as UTF-8, or remove it from the corpus.',
      cause,
    );
  }
  if (text.includes('\0')) {
    throw invalid(
      `${file.path} holds NUL bytes, so it is not a text file.`,
      'Save the document as UTF-8 text, or remove the file from the corpus.',
    );
  }
  if (!/\S/u.test(text)) {
    throw invalid(
      `${file.path} is empty.`,
      'Put the text of the document in it, or remove it from the corpus.',
    );
  }
  return text;
}

function invalid(message: string, remedy: string, cause?: unknown): AppError {
  return new AppError({ step: 'documents', kind: 'invalid-input', message, remedy, cause });
}
