import { randomBytes } from 'node:crypto';
import { JobRunner } from '../briefings/jobs/job-runner.js';
import { JobStore } from '../briefings/jobs/job-store.js';
import type {
  Briefing,
  BriefingFormat,
  BriefingRequest,
  Outline,
  OutlineRequest,
} from '../contracts/briefing.js';
import type { BriefingDesk, RenderedBriefing, WriteOptions } from '../contracts/briefing-desk.js';
import { AppError } from '../contracts/errors.js';
import type { Logger } from '../contracts/logger.js';

interface OpenBriefingDeskOptions {
  /** Path of the file of jobs. */
  file: string;
  log: Logger;
  today: () => Date;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** @throws AppError invalid-input for a request that can never be met. */
  check: (request: Pick<BriefingRequest, 'filters'>) => void;
  write: (request: BriefingRequest, options: WriteOptions) => Promise<Briefing>;
  proposeOutline: (request: OutlineRequest, signal: AbortSignal | undefined) => Promise<Outline>;
  render: (
    briefing: Briefing,
    format: BriefingFormat,
    options: { publicUrl: string | null },
  ) => Promise<RenderedBriefing>;
}

/** A desk that can be closed, and can be told to go on with what an earlier program left. */
export interface OpenBriefingDesk extends BriefingDesk {
  /** Takes up unfinished jobs; where the jobs cannot be had, says so in the log and leaves them. */
  takeUp(): void;
  close(): Promise<void>;
}

/** Most jobs kept. */
const mostJobs = 200;
/** Milliseconds for which a file of jobs that could not be opened is not tried again. */
const refusalMilliseconds = 2000;

/** The desk for briefings. The file of jobs is opened when it is first needed, so that other commands leave it alone. */
export function openBriefingDesk(options: OpenBriefingDeskOptions): OpenBriefingDesk {
  const jobs = new LazyJobs(options);
  const { check, render } = options;
  return {
    proposeOutline: async (request, signal) => {
      check(request);
      return options.proposeOutline(request, signal);
    },
    write: async (request, write = {}) => {
      check(request);
      return options.write(request, write);
    },
    start: (request) => {
      check(request);
      return jobs.runner().start(request);
    },
    find: (id) => jobs.runner().find(id),
    cancel: (id) => jobs.runner().cancel(id),
    remove: (id) => {
      jobs.runner().remove(id);
    },
    watch: (id, onChange) => jobs.runner().watch(id, onChange),
    render: async (id, format, publicUrl) => render(readBriefing(jobs.runner(), id), format, { publicUrl }),
    renderBriefing: (briefing, format, publicUrl) => render(briefing, format, { publicUrl }),
    takeUp: () => {
      try {
        jobs.runner();
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        options.log.warn({ problem: error.message, remedy: error.remedy }, 'briefings not taken up');
      }
    },
    close: () => jobs.close(),
  };
}

class LazyJobs {
  private opened: { store: JobStore; runner: JobRunner } | undefined;
  private refused: { error: AppError; at: number } | undefined;

  constructor(private readonly options: OpenBriefingDeskOptions) {}

  /** @throws AppError locked, unavailable. */
  runner(): JobRunner {
    if (this.opened !== undefined) return this.opened.runner;
    const { now } = this.options;
    if (this.refused !== undefined && now() - this.refused.at < refusalMilliseconds) throw this.refused.error;
    try {
      return this.open();
    } catch (error) {
      // Another program holds the file for long, and every request would try to open it.
      if (error instanceof AppError) this.refused = { error, at: now() };
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.opened?.runner.close();
    this.opened?.store.close();
  }

  private open(): JobRunner {
    const { file, write, log, today } = this.options;
    const store = new JobStore({ file, limit: mostJobs });
    const runner = new JobRunner({
      store,
      write,
      log,
      now: today,
      createId: () => randomBytes(18).toString('base64url'),
    });
    try {
      runner.takeUp();
    } catch (error) {
      store.close();
      throw error;
    }
    this.opened = { store, runner };
    return runner;
  }
}

/** @throws AppError not-found, unavailable while it is being written. */
function readBriefing(runner: JobRunner, id: string): Briefing {
  const { status, briefing } = runner.find(id);
  if (briefing !== undefined) return briefing;
  const isComing = status === 'queued' || status === 'running';
  throw new AppError({
    step: 'briefings',
    kind: isComing ? 'unavailable' : 'not-found',
    message: isComing
      ? 'The briefing is still being written.'
      : `The briefing was ${status === 'cancelled' ? 'cancelled' : 'not written'}; there is no file of it.`,
    remedy: isComing ? 'GET /api/briefings/:id says how far it has come.' : 'Ask for a new one.',
  });
}
