import type { Briefing, BriefingJob, BriefingProgress, BriefingRequest } from '../../contracts/briefing.js';
import { AppError } from '../../contracts/errors.js';
import type { Logger } from '../../contracts/logger.js';
import type { JobStore } from './job-store.js';
import { JobWatchers } from './job-watchers.js';
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
/** A job that so many restarts have interrupted is given up: it may be what ends the program. */
const mostRestarts = 3;

interface RunningJob {
  id: string;
  controller: AbortController;
  ended: Promise<void>;
}

/** Writes briefings one after another in the order they were asked for. */
export class JobRunner {
  private readonly queue: string[] = [];
  private readonly watchers = new JobWatchers();
  private running: RunningJob | undefined;
  private isClosed = false;

  constructor(private readonly options: JobRunnerOptions) {}

  /** Takes up the jobs that an earlier program left unfinished. Called once, before any other method. */
  takeUp(): void {
    for (const job of this.options.store.unfinished()) {
      if (job.status === 'running' && job.restarts >= mostRestarts) {
        this.change(job, { status: 'failed', error: interruptedTooOften(job.restarts + 1) });
        continue;
      }
      const restarts = job.restarts + (job.status === 'running' ? 1 : 0);
      this.change(withoutProgress(job), { status: 'queued', restarts });
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
    return this.options.store.find(id);
  }

  /** Stops one that is queued or running; others stay as they are. @throws AppError not-found. */
  cancel(id: string): BriefingJob {
    const job = this.find(id);
    if (hasEnded(job)) return job;
    const at = this.queue.indexOf(id);
    if (at >= 0) this.queue.splice(at, 1);
    const cancelled = this.change(job, { status: 'cancelled' });
    if (this.running?.id === id) this.running.controller.abort();
    return cancelled;
  }

  /** @throws AppError not-found. */
  remove(id: string): void {
    this.cancel(id);
    this.options.store.remove(id);
  }

  /** Tells of every change of a job until the function it gives is called. @throws AppError not-found. */
  watch(id: string, onChange: (job: BriefingJob) => void): () => void {
    this.find(id);
    return this.watchers.add(id, onChange);
  }

  /** Interrupts what is being written; it stays `running` in the store, and the next program takes it up. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.running?.controller.abort();
    await this.running?.ended;
  }

  private runNext(): void {
    if (this.isClosed || this.running !== undefined) return;
    const id = this.queue.shift();
    if (id === undefined) return;
    const controller = new AbortController();
    const ended = this.run(id, controller.signal)
      .catch((error: unknown) => {
        this.options.log.error({ err: error }, 'briefing not kept');
      })
      .finally(() => {
        this.running = undefined;
        this.runNext();
      });
    this.running = { id, controller, ended };
  }

  /** Rejects only where the store cannot be used. */
  private async run(id: string, signal: AbortSignal): Promise<void> {
    const { log, write } = this.options;
    // Whoever asked for it has it back as queued before it begins.
    await Promise.resolve();
    const isStopped = (): boolean => signal.aborted;
    if (isStopped()) return;
    let job = this.change(this.find(id), { status: 'running' });
    try {
      const briefing = await write(job.request, {
        signal,
        onProgress: (progress) => {
          if (!isStopped()) job = this.change(job, { progress });
        },
      });
      if (!isStopped()) this.change(withoutProgress(job), { status: 'done', briefing });
    } catch (error) {
      // Cancelled: that is in the store already. Closed: it stays as it is for the next program.
      if (isStopped()) return;
      this.change(job, { status: 'failed', error: describeJobError(error) });
      log.error({ err: error }, 'briefing failed');
    }
  }

  private change(job: BriefingJob, fields: Partial<BriefingJob>): BriefingJob {
    const changed = { ...job, ...fields, updatedAt: this.options.now().toISOString() };
    this.options.store.update(changed);
    this.watchers.tell(changed);
    return changed;
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
