import type { Worker, WorkerListener } from './start-worker.js';
import type { LoadedModel, WorkerAnswer, WorkerTask } from './worker-messages.js';

/** A request with those who wait for it. */
export interface Job {
  task: WorkerTask;
  /** Times that a worker ended while at it. */
  attempts: number;
  resolve: (answer: WorkerAnswer) => void;
  reject: (error: Error) => void;
}

/** Runs an action after so many milliseconds, unless the function it returns is called before. */
export type Timer = (milliseconds: number, action: () => void) => () => void;

export interface SlotOptions {
  start: (listener: WorkerListener) => Worker;
  /** Longest time for one request, and for loading the model, in milliseconds; a slower worker is taken to hang. */
  requestTimeout: number;
  loadTimeout: number;
  timer: Timer;
  onReady: (model: LoadedModel) => void;
  /** A request was answered: there is room for another. */
  onRoom: () => void;
  /** The worker ended; `head` is what it was at, `rest` what it had not begun. */
  onEnded: (event: { reason: string; head: Job | undefined; rest: Job[] }) => void;
}

/** A place for one worker: starts it, knows what it is at, kills it when it hangs. */
export class WorkerSlot {
  state: 'loading' | 'ready' | 'ended' = 'ended';
  /** Workers that ended since the last answer. */
  failures = 0;
  private worker: Worker | undefined;
  private readonly jobs = new Map<number, Job>();
  private nextId = 0;
  private stopTimer: () => void = () => undefined;
  private hung = '';

  constructor(private readonly options: SlotOptions) {}

  get processId(): number | undefined {
    return this.state === 'ended' ? undefined : this.worker?.processId;
  }

  get load(): number {
    return this.jobs.size;
  }

  start(): void {
    this.state = 'loading';
    this.hung = '';
    this.arm(this.options.loadTimeout, 'loading the model');
    this.worker = this.options.start({
      ready: (model) => {
        this.state = 'ready';
        this.stopTimer();
        this.options.onReady(model);
      },
      answer: (answer) => {
        this.take(answer);
      },
      ended: (reason) => {
        this.end(reason);
      },
    });
  }

  assign(job: Job): void {
    const id = this.nextId++;
    this.jobs.set(id, job);
    if (this.jobs.size === 1) this.arm(this.options.requestTimeout, 'a text');
    this.worker?.send({ ...job.task, id });
  }

  /** Ends an idle worker; one that is still loading has nothing to finish. */
  finish(): void {
    if (this.state !== 'ready') {
      this.kill();
      return;
    }
    this.worker?.send({ kind: 'end' });
    this.arm(this.options.requestTimeout, 'its work');
  }

  kill(): void {
    if (this.state !== 'ended') this.worker?.kill();
  }

  private take(answer: WorkerAnswer): void {
    const job = this.jobs.get(answer.id);
    this.jobs.delete(answer.id);
    this.failures = 0;
    if (this.jobs.size === 0) this.stopTimer();
    else this.arm(this.options.requestTimeout, 'a text');
    job?.resolve(answer);
    this.options.onRoom();
  }

  private arm(milliseconds: number, doing: string): void {
    this.stopTimer();
    this.stopTimer = this.options.timer(milliseconds, () => {
      this.hung = `it was not done with ${doing} in ${milliseconds / 1000} s`;
      this.kill();
    });
  }

  private end(reason: string): void {
    this.stopTimer();
    this.state = 'ended';
    this.failures++;
    const [head, ...rest] = this.jobs.values();
    this.jobs.clear();
    this.options.onEnded({ reason: this.hung === '' ? reason : `${reason} (${this.hung})`, head, rest });
  }
}
