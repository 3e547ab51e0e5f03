import type { Briefing, BriefingJob, BriefingProgress, BriefingRequest } from '../../contracts/briefing.js';
import { AppError } from '../../contracts/errors.js';
import type { Logger } from '../../contracts/logger.js';
import type { JobStore } from './job-store.js';
import { JobLedger } from './job-ledger.js';
import { describeJobError, interruptedTooOften } from './describe-job-error.js';

interface JobRunnerOptions {
  store: Pick<JobStore, 'add' | 'update' | 'find' | 'unfinished' | 'remove'>;
  write: (
    request: BriefingRequest,
    context: { signal: AbortSignal; onProgress: (progress: BriefingProgress) => void },
  ) => Promise<Briefing>;
  log: Logger;
  now: () => Date;
  /** Makes unguessable ids. */
  createId: () => string;
}

/** Most jobs that wait for their turn. */
const longestQueue = 20;
/** A job that was running so many times before when the program broke off is given up: it may be what ends it. */
const mostRestarts = 3;

interface RunningJob {
  id: string;
  controller: AbortController;
  ended: Promise<void>;
}

/** Writes briefings one after another in the order they were asked for. */
export class JobRunner {
  private readonly queue: string[] = [];
  private readonly ledger: JobLedger;
  private running: RunningJob | undefined;
  private isClosed = false;

  constructor(private readonly options: JobRunnerOptions) {
    this.ledger = new JobLedger(options);
  }

  /**
   * Takes up the jobs that an earlier program left unfinished. Those that cannot be read are left, and logged. Called
   * once, before any other method.
   */
  takeUp(): void {
    const { store, log } = this.options;
    const jobs = store.unfinished((problem) => {
      log.error({ err: problem }, 'unfinished briefing not readable, given up');
    });
    for (const job of jobs) {
      if (job.status === 'running' && job.restarts >= mostRestarts) {
        this.ledger.change(job, { status: 'failed', error: interruptedTooOften(job.restarts + 1) });
        continue;
      }
      const restarts = job.restarts + (job.status === 'running' ? 1 : 0);
      this.ledger.change(withoutProgress(job), { status: 'queued', restarts });
      this.queue.push(job.id);
    }
    this.runNext();
  }

  /** Puts a briefing in the queue. @throws AppError unavailable when too many wait. */
  start(request: BriefingRequest): BriefingJob {
    if (this.queue.length >= longestQueue) throw queueFull();
    const at = this.options.now().toISOString();
    const job: BriefingJob = {
      id: this.options.createId(),
      status: 'queued',
      request,
      createdAt: at,
      updatedAt: at,
      restarts: 0,
    };
    this.options.store.add(job);
    this.queue.push(job.id);
    this.runNext();
    return job;
  }

  /** @throws AppError not-found. */
  find(id: string): BriefingJob {
    return this.ledger.find(id);
  }

  /** Stops one that is queued or running; others stay as they are. @throws AppError not-found. */
  cancel(id: string): BriefingJob {
    const job = this.find(id);
    if (hasEnded(job)) return job;
    this.stop(id);
    return this.ledger.change(job, { status: 'cancelled' });
  }

  /** Takes a job away, also one that cannot be read. @throws AppError not-found. */
  remove(id: string): void {
    try {
      this.cancel(id);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind === 'not-found') throw error;
      this.stop(id);
    }
    this.ledger.remove(id);
  }

  /** Tells of every change of a job until the function it gives is called. @throws AppError not-found. */
  watch(id: string, onChange: (job: BriefingJob) => void): () => void {
    return this.ledger.watch(id, onChange);
  }

  /**
   * Interrupts what is being written, and puts it back in the queue of the next program, which does not count it as
   * interrupted; only what a program leaves behind as `running` broke off with it.
   */
  async close(): Promise<void> {
    this.isClosed = true;
    const { running } = this;
    running?.controller.abort();
    await running?.ended;
    if (running !== undefined) this.putBack(running.id);
    this.ledger.close();
  }

  private putBack(id: string): void {
    try {
      const job = this.find(id);
      if (job.status === 'running') this.ledger.change(withoutProgress(job), { status: 'queued' });
    } catch (error) {
      // Removed while it ran.
      if (!(error instanceof AppError)) throw error;
    }
  }

  private stop(id: string): void {
    const at = this.queue.indexOf(id);
    if (at >= 0) this.queue.splice(at, 1);
    if (this.running?.id === id) this.running.controller.abort();
  }

  private runNext(): void {
    if (this.isClosed || this.running !== undefined) return;
    const id = this.queue.shift();
    if (id === undefined) return;
    const controller = new AbortController();
    const ended = this.run(id, controller.signal)
      .catch((error: unknown) => {
        this.options.log.error({ err: error }, 'briefing not begun');
      })
      .finally(() => {
        this.running = undefined;
        this.runNext();
      });
    this.running = { id, controller, ended };
  }

  /** Rejects only where the job cannot be read. */
  private async run(id: string, signal: AbortSignal): Promise<void> {
    const { log, write } = this.options;
    // Whoever asked for it has it back as queued before it begins.
    await Promise.resolve();
    const isStopped = (): boolean => signal.aborted;
    if (isStopped()) return;
    let job = this.ledger.change(this.find(id), { status: 'running' });
    try {
      const briefing = await write(job.request, {
        signal,
        onProgress: (progress) => {
          if (!isStopped()) job = this.ledger.change(job, { progress });
        },
      });
      if (!isStopped()) this.ledger.change(withoutProgress(job), { status: 'done', briefing });
    } catch (error) {
      // Cancelled: that is in the store already. Closed: it is put back in the queue.
      if (isStopped()) return;
      log.error({ err: error }, 'briefing failed');
      this.ledger.change(job, { status: 'failed', error: describeJobError(error) });
    }
  }
}

function withoutProgress({ progress: _progress, ...job }: BriefingJob): BriefingJob {
  return job;
}

function hasEnded({ status }: BriefingJob): boolean {
  return status !== 'queued' && status !== 'running';
}

function queueFull(): AppError {
  return new AppError({
    step: 'briefings',
    kind: 'unavailable',
    message: `${longestQueue} briefings are waiting to be written; no more are taken.`,
    remedy: 'Ask again when some are done.',
  });
}
