import type { BriefingJob } from '../../contracts/briefing.js';
import type { Logger } from '../../contracts/logger.js';
import type { JobStore } from './job-store.js';
import { JobWatchers } from './job-watchers.js';

interface JobLedgerOptions {
  store: Pick<JobStore, 'update' | 'find' | 'remove'>;
  log: Logger;
  now: () => Date;
}

/**
 * Jobs as they are now. Every change is stored, and told to those who watch; what the store does not take, when the disk
 * is full, is kept here as long as the program runs, so that a job still goes on and ends.
 */
export class JobLedger {
  private readonly watchers = new JobWatchers();
  private readonly unstored = new Map<string, BriefingJob>();

  constructor(private readonly options: JobLedgerOptions) {}

  /** @throws AppError not-found; unavailable when it cannot be read. */
  find(id: string): BriefingJob {
    return this.unstored.get(id) ?? this.options.store.find(id);
  }

  /** Changes a job, and gives it as it is then. Never fails: what could not be stored is logged. */
  change(job: BriefingJob, fields: Partial<BriefingJob>): BriefingJob {
    const changed = { ...job, ...fields, updatedAt: this.options.now().toISOString() };
    this.store(changed);
    this.watchers.tell(changed);
    return changed;
  }

  /** @throws AppError not-found. */
  remove(id: string): void {
    this.options.store.remove(id);
    this.unstored.delete(id);
  }

  /** Tells of every change of a job until the function it gives is called. @throws AppError not-found. */
  watch(id: string, onChange: (job: BriefingJob) => void): () => void {
    this.find(id);
    return this.watchers.add(id, onChange);
  }

  /** Tries once more to store what could not be stored before the program ends. */
  close(): void {
    for (const job of [...this.unstored.values()]) this.store(job);
  }

  private store(job: BriefingJob): void {
    try {
      this.options.store.update(job);
      this.unstored.delete(job.id);
    } catch (error) {
      this.unstored.set(job.id, job);
      this.options.log.error({ err: error, status: job.status }, 'change of a briefing not stored');
    }
  }
}
