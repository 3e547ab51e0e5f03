/** The step of the pipeline an error comes from; named like the folder under src/. */
export type ErrorStep =
  | 'config'
  | 'documents'
  | 'paragraphs'
  | 'chunks'
  | 'embeddings'
  | 'search-index'
  | 'conversation'
  | 'retrieval'
  | 'answers'
  | 'citations'
  | 'briefings'
  | 'pipeline'
  | 'api'
  | 'cli'
  | 'evaluation';

/**
 * What went wrong, as far as a caller must tell cases apart. One mapper turns a kind into an HTTP status, another into
 * an exit code.
 */
export type ErrorKind =
  | 'invalid-input'
  | 'malformed-request'
  | 'too-large'
  | 'not-found'
  | 'unauthorized'
  | 'forbidden-host'
  | 'too-many-requests'
  | 'index-missing'
  | 'index-incompatible'
  | 'index-damaged'
  | 'locked'
  | 'unavailable'
  | 'cancelled'
  | 'internal';

interface AppErrorOptions {
  step: ErrorStep;
  kind: ErrorKind;
  /** What is wrong and where, in one sentence for people. */
  message: string;
  /** What to do about it, in one sentence; shown after the message. */
  remedy?: string;
  /** Machine-readable facts that belong to the error, for example the nearest locators. */
  details?: Record<string, unknown>;
  cause?: unknown;
}

/** Every error the program raises on purpose. The cause and the stack go to the log, never to a client. */
export class AppError extends Error {
  readonly step: ErrorStep;
  readonly kind: ErrorKind;
  readonly remedy: string | undefined;
  readonly details: Record<string, unknown> | undefined;

  constructor(options: AppErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.step = options.step;
    this.kind = options.kind;
    this.remedy = options.remedy;
    this.details = options.details;
  }
}
