import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { AppError } from '../contracts/errors.js';
import type { EvaluationQuestion } from '../contracts/evaluation-question.js';
import type { FeedbackReceipt, FeedbackStore } from '../contracts/feedback.js';

interface FeedbackStoreOptions {
  /** Path of a .jsonl file; it and its folder are made where they are missing, for their owner alone. */
  file: string;
  /** Most drafts the file holds. */
  limit?: number;
  /** Most bytes the file holds. */
  maximumBytes?: number;
}

const defaultLimit = 10_000;
const defaultMaximumBytes = 20_000_000;
const lineEnd = '\n'.charCodeAt(0);
const lineSchema = z.object({ id: z.string() });

/** One draft a line. Each is one write at the end of the file, so that several processes can add to it at once. */
class FeedbackFile implements FeedbackStore {
  private ids = new Set<string>();
  private lines = 0;
  /** Bytes of the file that were read, up to the end of a line, and the inode they were read of. */
  private readTo = 0;
  private inode = 0;

  constructor(private readonly options: Required<FeedbackStoreOptions>) {}

  keep(draft: EvaluationQuestion): FeedbackReceipt {
    try {
      mkdirSync(dirname(this.options.file), { recursive: true, mode: 0o700 });
      const file = openSync(this.options.file, 'a+', 0o600);
      try {
        return this.keepIn(file, draft);
      } finally {
        closeSync(file);
      }
    } catch (cause) {
      throw cause instanceof AppError ? cause : notKept(cause);
    }
  }

  private keepIn(file: number, draft: EvaluationQuestion): FeedbackReceipt {
    const { ino, size } = fstatSync(file);
    if (size > this.options.maximumBytes) throw this.full();
    if (ino !== this.inode || size < this.readTo) this.forget(ino);
    this.readOn(file, size);
    if (this.ids.has(draft.id)) return { id: draft.id, status: 'kept-before' };
    // A write that a full disk or a crash cut short is closed off, so that it spoils no line but its own.
    const line = Buffer.from(`${this.readTo < size ? '\n' : ''}${JSON.stringify(draft)}\n`);
    if (this.lines >= this.options.limit || size + line.length > this.options.maximumBytes) throw this.full();
    if (writeSync(file, line) < line.length)
      throw notKept(new Error('The disk took only a part of the line.'));
    return { id: draft.id, status: 'kept' };
  }

  /** Begins anew: the file is another one, or was cut. */
  private forget(inode: number): void {
    this.ids = new Set();
    this.lines = 0;
    this.readTo = 0;
    this.inode = inode;
  }

  /** Reads the whole lines that were added since the last time, by this process or another. */
  private readOn(file: number, size: number): void {
    const added = Buffer.alloc(size - this.readTo);
    const read = added.subarray(0, readSync(file, added, 0, added.length, this.readTo));
    const end = read.lastIndexOf(lineEnd) + 1;
    for (const line of read.toString('utf8', 0, end).split('\n')) {
      if (line === '') continue;
      this.lines += 1;
      const id = readId(line);
      if (id !== null) this.ids.add(id);
    }
    this.readTo += end;
  }

  private full(): AppError {
    const megabytes = this.options.maximumBytes / 1_000_000;
    return new AppError({
      step: 'conversation',
      kind: 'unavailable',
      message: `No more feedback can be kept: there are ${this.options.limit} drafts, or ${megabytes} MB of them.`,
      remedy: 'Whoever runs the program can move questions/feedback.jsonl out of DATA_DIR.',
    });
  }
}

/** Null for a line that is not JSON or has no id: one that a person changed, or that was cut short. */
function readId(line: string): string | null {
  try {
    return lineSchema.parse(JSON.parse(line)).id;
  } catch {
    return null;
  }
}

function notKept(cause: unknown): AppError {
  return new AppError({
    step: 'conversation',
    kind: 'unavailable',
    message: 'The feedback cannot be kept.',
    remedy: 'Whoever runs the program can see that DATA_DIR may be written and that there is room.',
    cause,
  });
}

/** Keeps drafts in a file; nothing is read or made before the first. Ids that are there are known after a restart. */
export function openFeedbackStore({
  file,
  limit = defaultLimit,
  maximumBytes = defaultMaximumBytes,
}: FeedbackStoreOptions): FeedbackStore {
  return new FeedbackFile({ file, limit, maximumBytes });
}
