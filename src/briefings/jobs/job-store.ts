import type Database from 'better-sqlite3';
import { z } from 'zod';
import { briefingJobSchema, briefingSchema, type BriefingJob } from '../../contracts/briefing.js';
import { AppError } from '../../contracts/errors.js';
import { unreadableJob } from './describe-job-error.js';
import { unknownBriefing } from './job-errors.js';
import { openJobDatabase } from './open-job-database.js';

interface JobStoreOptions {
  /** Path of the file; it and its folder are made where they are missing, for their owner alone. */
  file: string;
  /** Most jobs kept; the oldest of those that have ended go first. */
  limit: number;
}

const json = z.string().transform((text): unknown => JSON.parse(text));
const idSchema = z.object({ id: z.string() });
const rowSchema = z.object({
  job: json.pipe(briefingJobSchema.omit({ briefing: true })),
  briefing: json.pipe(briefingSchema).nullable(),
});

/** Keeps briefing jobs in one SQLite file that outlives the program and is open in one program at a time. */
export class JobStore {
  private readonly database: Database.Database;

  /** @throws AppError locked while another program has the file; unavailable when it cannot be used. */
  constructor(private readonly options: JobStoreOptions) {
    this.database = openJobDatabase(options.file);
  }

  /** Keeps a new job. */
  add(job: BriefingJob): void {
    const { briefing, ...rest } = job;
    this.database.transaction(() => {
      this.database
        .prepare('INSERT INTO jobs (id, status, job, briefing) VALUES (?, ?, ?, ?)')
        .run(job.id, job.status, JSON.stringify(rest), toText(briefing));
      this.removeSurplus();
    })();
  }

  /** Replaces a job by its id; one that was removed stays away. */
  update(job: BriefingJob): void {
    const { briefing, ...rest } = job;
    this.database
      .prepare('UPDATE jobs SET status = ?, job = ?, briefing = ? WHERE id = ?')
      .run(job.status, JSON.stringify(rest), toText(briefing), job.id);
  }

  /** @throws AppError not-found; unavailable when it cannot be read. */
  find(id: string): BriefingJob {
    const row = this.database.prepare('SELECT job, briefing FROM jobs WHERE id = ?').get(id);
    if (row === undefined) throw unknownBriefing();
    return this.readJob(row);
  }

  /**
   * Jobs that have not ended, in the order they were asked for. One that cannot be read is told of, and counts as failed
   * from then on.
   */
  unfinished(onUnreadable: (problem: AppError) => void): BriefingJob[] {
    const rows = this.database
      .prepare("SELECT id, job, briefing FROM jobs WHERE status IN ('queued', 'running') ORDER BY position")
      .all();
    return rows.flatMap((row) => {
      try {
        return [this.readJob(row)];
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        onUnreadable(error);
        this.giveUp(idSchema.parse(row).id);
        return [];
      }
    });
  }

  /** Takes a job away without reading it. @throws AppError not-found. */
  remove(id: string): void {
    if (this.database.prepare('DELETE FROM jobs WHERE id = ?').run(id).changes === 0) throw unknownBriefing();
  }

  close(): void {
    this.database.close();
  }

  /** Without reading it; a version of the program that can read the record finds why it failed. */
  private giveUp(id: string): void {
    this.database
      .prepare(
        `UPDATE jobs SET status = 'failed', job = CASE WHEN json_valid(job)
           THEN json_set(json_remove(job, '$.progress'), '$.status', 'failed', '$.error', json(?)) ELSE job END
         WHERE id = ?`,
      )
      .run(JSON.stringify(unreadableJob()), id);
  }

  private removeSurplus(): void {
    this.database
      .prepare(
        `DELETE FROM jobs WHERE status NOT IN ('queued', 'running') AND position NOT IN
           (SELECT position FROM jobs ORDER BY position DESC LIMIT ?)`,
      )
      .run(this.options.limit);
  }

  private readJob(row: unknown): BriefingJob {
    try {
      const { job, briefing } = rowSchema.parse(row);
      return briefing === null ? job : { ...job, briefing };
    } catch (cause) {
      throw new AppError({
        step: 'briefings',
        kind: 'unavailable',
        ...unreadableJob(),
        cause,
      });
    }
  }
}

function toText(briefing: BriefingJob['briefing']): string | null {
  return briefing === undefined ? null : JSON.stringify(briefing);
}
