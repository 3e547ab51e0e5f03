import { AppError } from '../../contracts/errors.js';
import { indexDamaged, indexUnavailable, invalidIndexInput } from './index-errors.js';
import type { ReplyMessage } from './index-messages.js';

type ErrorReply = Extract<ReplyMessage, { ok: false }>['error'];

/** Kinds that a reply can name; every other error is one of ours. */
const namedKinds = ['invalid-input', 'index-damaged', 'unavailable'] as const;

/** An error as the index process tells it to its parent; what SQLite says is put in our terms. */
export function describeError(thrown: unknown): ErrorReply {
  const error = translate(thrown);
  if (!(error instanceof Error)) return { kind: 'internal', message: String(error) };
  const stack = error.stack === undefined ? {} : { stack: error.stack };
  if (!(error instanceof AppError)) return { kind: 'internal', message: error.message, ...stack };
  const kind = namedKinds.find((name) => name === error.kind) ?? 'internal';
  const remedy = error.remedy === undefined ? {} : { remedy: error.remedy };
  return { kind, message: error.message, ...remedy, ...stack };
}

function translate(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const said = `SQLite says "${error.message}"`;
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code)) return indexDamaged(said, error);
  if (code.startsWith('SQLITE_CONSTRAINT'))
    return invalidIndexInput(`The index cannot take this: ${said}.`, error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return indexUnavailable('The disk is full.', 'Make room on it, then build again.', error);
  }
  return error;
}
