import type { z } from 'zod';
import { indexCalls, type IndexCall } from './index-calls.js';
import { indexUnavailable } from './index-errors.js';
import { IndexProcessConnection } from './index-process-connection.js';

type OpenRequest = z.infer<typeof indexCalls.open.request>;

/** How long calls already made may take to finish once the index is being closed, in milliseconds. */
const patienceAtClose = 10_000;

/** An index process that holds one generation open; when it dies, the next call starts another on the same one. */
export class ReadingProcess {
  readonly #open: OpenRequest;
  #started: Promise<IndexProcessConnection> | null = null;
  #closed = false;
  #wasOpen = false;
  readonly #inFlight = new Set<Promise<unknown>>();

  constructor(open: OpenRequest) {
    this.#open = open;
  }

  /** Starts the process and opens the generation, unless it runs. @throws AppError index-damaged, unavailable. */
  async start(): Promise<IndexProcessConnection> {
    if (this.#closed) throw indexUnavailable('The index is closed.', 'Open it again.');
    this.#started ??= this.#launch();
    return await this.#started;
  }

  /** @throws AppError as the process answers it; unavailable when it dies or the index is closed. */
  async call<Request, Reply>(call: IndexCall<Request, Reply>, request: Request): Promise<Reply> {
    const answer = this.start().then((connection) => connection.call(call, request));
    this.#inFlight.add(answer);
    try {
      return await answer;
    } finally {
      this.#inFlight.delete(answer);
    }
  }

  /** Lets calls already made finish, then ends the process. */
  async close(): Promise<void> {
    this.#closed = true;
    const connection = await this.#started?.catch(() => null);
    const killer = setTimeout(() => void connection?.kill(), patienceAtClose);
    await Promise.allSettled(this.#inFlight);
    clearTimeout(killer);
    await connection?.close();
  }

  #launch(): Promise<IndexProcessConnection> {
    const launched = this.#launchAndOpen(() => {
      if (this.#started === launched) this.#started = null;
    });
    launched.catch(() => {
      if (this.#started === launched) this.#started = null;
    });
    return launched;
  }

  async #launchAndOpen(onEnd: () => void): Promise<IndexProcessConnection> {
    const connection = new IndexProcessConnection({ remedy: 'Ask again; it is started anew.', onEnd });
    try {
      await connection.call(indexCalls.open, this.#open);
      this.#wasOpen = true;
      return connection;
    } catch (error) {
      await connection.kill();
      if (!this.#wasOpen) throw error;
      // Two builds later a generation is taken away; a process that runs keeps its files, a new one finds none.
      throw indexUnavailable(
        'The generation that was open cannot be opened again.',
        'Open the index again.',
        error,
      );
    }
  }
}
