import { createDeferred, type Deferred } from './deferred.js';
import { createCancelledError, createLoadError, createUnavailableError } from './embedding-errors.js';
import type { Worker, WorkerListener } from './start-worker.js';
import type { LoadedModel, WorkerAnswer, WorkerTask } from './worker-messages.js';
import { WorkerSlot, type Job, type Timer } from './worker-slot.js';

export interface WorkerPoolOptions {
  /** Number of workers. */
  size: number;
  start: (listener: WorkerListener) => Worker;
  requestTimeout: number;
  loadTimeout: number;
  timer: Timer;
  /** Told, for the log, of workers that ended unasked. */
  onNotice: (text: string) => void;
}

/** Requests a worker is given at a time: one to work at, one at hand. A question may come on top. */
const requestsAtATime = 2;

/**
 * Gives requests to workers: questions and counting, which are quick, before passages, each to the least busy. A worker that ends unasked is started anew once,
 * and what it was at is tried once more; then the request fails with AppError unavailable. When no worker is left, the
 * next request starts them again.
 */
export class WorkerPool {
  private readonly slots: WorkerSlot[];
  private readonly questions: Job[] = [];
  private readonly others: Job[] = [];
  private readonly loaded: Deferred<LoadedModel> = createDeferred();
  private hasLoaded = false;
  private closing: Deferred<void> | undefined;
  private finishing = false;

  constructor(private readonly options: WorkerPoolOptions) {
    this.slots = Array.from({ length: options.size }, () => this.createSlot());
  }

  /** Starts the workers; resolves when the first has loaded the model. @throws AppError unavailable when none can. */
  start(): Promise<LoadedModel> {
    for (const slot of this.slots) slot.start();
    // Without one that waits for it, a failure is told by the requests.
    this.loaded.promise.catch(() => undefined);
    return this.loaded.promise;
  }

  /** Process ids of the running workers. */
  get processIds(): number[] {
    return this.slots.flatMap((slot) => slot.processId ?? []);
  }

  /** Has a request done. @throws AppError unavailable, or cancelled when the signal says so. */
  run(task: WorkerTask, signal?: AbortSignal): Promise<WorkerAnswer> {
    if (signal?.aborted) return Promise.reject(createCancelledError(signal));
    if (this.closing) return Promise.reject(createUnavailableError('the embedder was closed'));
    const { promise, resolve, reject } = createDeferred<WorkerAnswer>();
    const job: Job = { task, attempts: 0, resolve, reject };
    this.queueOf(job).push(job);
    if (this.slots.every((slot) => slot.state === 'ended')) this.revive();
    this.dispatch();
    if (signal === undefined) return promise;
    const cancel = (): void => {
      this.withdraw(job);
      reject(createCancelledError(signal));
    };
    signal.addEventListener('abort', cancel, { once: true });
    return promise.finally(() => {
      signal.removeEventListener('abort', cancel);
    });
  }

  /** Lets what was asked be finished, then ends the workers. */
  close(): Promise<void> {
    this.closing ??= createDeferred();
    this.finishIfIdle();
    return this.closing.promise;
  }

  /** Ends the workers at once; what was asked fails. */
  kill(): void {
    this.closing ??= createDeferred();
    this.finishing = true;
    for (const slot of this.slots) slot.kill();
  }

  private createSlot(): WorkerSlot {
    const { start, requestTimeout, loadTimeout, timer } = this.options;
    const slot: WorkerSlot = new WorkerSlot({
      ...{ start, requestTimeout, loadTimeout, timer },
      onReady: (model) => {
        this.hasLoaded = true;
        this.loaded.resolve(model);
        this.dispatch();
        this.finishIfIdle();
      },
      onRoom: () => {
        this.dispatch();
        this.finishIfIdle();
      },
      onEnded: ({ reason, head, rest }) => {
        this.takeBack(reason, head, rest);
        this.replace(slot, reason);
      },
    });
    return slot;
  }

  private queueOf(job: Job): Job[] {
    return job.task.kind === 'passage' ? this.others : this.questions;
  }

  /** Takes a job from the queue; in a worker already, it is finished there and its result dropped. */
  private withdraw(job: Job): void {
    const queue = this.queueOf(job);
    if (queue.includes(job)) queue.splice(queue.indexOf(job), 1);
    this.finishIfIdle();
  }

  private revive(): void {
    for (const slot of this.slots) {
      slot.failures = 0;
      slot.start();
    }
  }

  private dispatch(): void {
    for (;;) {
      const queue = this.questions.length > 0 ? this.questions : this.others;
      const limit = queue === this.questions ? requestsAtATime + 1 : requestsAtATime;
      const free = this.slots.filter((slot) => slot.state === 'ready' && slot.load < limit);
      const [first, ...more] = free;
      if (first === undefined) return;
      const job = queue.shift();
      if (job === undefined) return;
      more.reduce((least, slot) => (slot.load < least.load ? slot : least), first).assign(job);
    }
  }

  /** What an ended worker had goes back to the front of its queue; what it was at counts a try. */
  private takeBack(reason: string, head: Job | undefined, rest: Job[]): void {
    for (const job of rest.reverse()) this.queueOf(job).unshift(job);
    if (head === undefined) return;
    head.attempts++;
    if (head.attempts <= 1) this.queueOf(head).unshift(head);
    else head.reject(createUnavailableError(`a process that embeds ended twice at the same text: ${reason}`));
  }

  private replace(slot: WorkerSlot, reason: string): void {
    if (!this.finishing) {
      this.options.onNotice(`a process that embeds ended unasked: ${reason}`);
      // A model that never loaded will not load the second time.
      if (slot.failures <= 1 && this.hasLoaded) slot.start();
    }
    if (this.slots.some((other) => other.state !== 'ended')) this.dispatch();
    else this.giveUp(reason);
  }

  /** No worker is left: what waits fails, and a close has come to its end. */
  private giveUp(reason: string): void {
    const error = this.hasLoaded ? createUnavailableError(reason) : createLoadError(reason);
    this.loaded.reject(error);
    for (const job of [...this.questions.splice(0), ...this.others.splice(0)]) job.reject(error);
    this.closing?.resolve();
  }

  private finishIfIdle(): void {
    if (this.closing === undefined || this.finishing) return;
    if (this.questions.length + this.others.length > 0 || this.slots.some((slot) => slot.load > 0)) return;
    this.finishing = true;
    if (this.slots.every((slot) => slot.state === 'ended')) this.closing.resolve();
    for (const slot of this.slots) slot.finish();
  }
}
