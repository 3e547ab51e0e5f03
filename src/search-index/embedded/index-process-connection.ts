import type { ChildProcess } from 'node:child_process';
import { AppError } from '../../contracts/errors.js';
import type { IndexCall } from './index-calls.js';
import { forkIndexProcess } from './fork-index-process.js';
import { indexDamaged, indexUnavailable, invalidIndexInput } from './index-errors.js';
import { replyMessageSchema, type ReplyMessage, type RequestMessage } from './index-messages.js';

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** How long a process may take to end by itself after its channel was closed, in milliseconds. */
const patienceAtEnd = 5_000;

/** The line to one index process, from its start to its end; calls are answered in the order they were made. */
export class IndexProcessConnection {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  readonly #remedy: string;
  readonly #onEnd: (() => void) | undefined;
  #lastId = 0;
  #alive = true;
  #closing = false;

  /** `remedy`: what to do when the process dies; `onEnd` is told once it is of no use any more. */
  constructor({ remedy, onEnd }: { remedy: string; onEnd?: () => void }) {
    this.#remedy = remedy;
    this.#onEnd = onEnd;
    const child = forkIndexProcess();
    this.#child = child;
    child.unref();
    child.channel?.unref();
    this.#ended = new Promise((resolve) => {
      const end = (cause?: unknown): void => {
        this.#end(cause);
        resolve();
      };
      child.once('exit', () => {
        end();
      });
      child.on('error', end);
    });
    child.once('disconnect', () => {
      this.#end();
      // One that closed its channel unasked is of no use any more, whatever it is busy with.
      if (!this.#closing) child.kill('SIGKILL');
    });
    child.on('message', (message) => {
      this.#settle(message);
    });
  }

  get processId(): number | undefined {
    return this.#child.pid;
  }

  /** @throws AppError as the process answered it, or unavailable when it ended first. */
  async call<Request, Reply>(call: IndexCall<Request, Reply>, request: Request): Promise<Reply> {
    const value = await new Promise<unknown>((resolve, reject) => {
      if (!this.#alive) {
        reject(this.#processEnded());
        return;
      }
      this.#lastId += 1;
      const message: RequestMessage = { id: this.#lastId, call: call.name, request };
      this.#waiting.set(message.id, { resolve, reject });
      this.#send(message);
    });
    const reply = call.reply.safeParse(value);
    if (!reply.success) throw indexDamaged(`a reply to ${call.name} has the wrong shape`, reply.error);
    return reply.data;
  }

  /** Closes the line and waits for the process to end; calls that wait fail with unavailable. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#child.connected) this.#child.disconnect();
    this.#child.ref();
    const killer = setTimeout(() => this.#child.kill('SIGKILL'), patienceAtEnd);
    await this.#ended;
    clearTimeout(killer);
  }

  /** Ends the process at once; calls that wait fail with unavailable. */
  async kill(): Promise<void> {
    this.#closing = true;
    this.#child.ref();
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  #send(message: RequestMessage): void {
    this.#child.channel?.ref();
    try {
      this.#child.send(message, (error) => {
        // A line that takes nothing is dead, although the end of its process may not have been told yet.
        if (error !== null) this.#end(error);
      });
    } catch (error) {
      this.#take(message.id)?.reject(
        invalidIndexInput(`The ${message.call} cannot be sent to the index.`, error),
      );
    }
  }

  #settle(message: unknown): void {
    const parsed = replyMessageSchema.safeParse(message);
    if (!parsed.success) return;
    const waiting = this.#take(parsed.data.id);
    if (parsed.data.ok) waiting?.resolve(parsed.data.value);
    else waiting?.reject(asAppError(parsed.data.error));
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#child.channel?.unref();
    return waiting;
  }

  #processEnded(cause?: unknown): AppError {
    return indexUnavailable('The index process ended before it had answered.', this.#remedy, cause);
  }

  #end(cause?: unknown): void {
    const first = this.#alive;
    this.#alive = false;
    if (first) this.#onEnd?.();
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(this.#processEnded(cause));
  }
}

function asAppError(error: Extract<ReplyMessage, { ok: false }>['error']): AppError {
  const { kind, message, remedy, stack } = error;
  const cause = new Error(message);
  if (stack !== undefined) cause.stack = stack;
  return new AppError({
    step: 'search-index',
    kind,
    message,
    ...(remedy === undefined ? {} : { remedy }),
    cause,
  });
}
