import type { BriefingEvent, BriefingJob } from '../../contracts/briefing.js';
import { HttpProblem } from '../http/http-problem.js';
import { hasEnded } from './briefing-job.js';

/** Where jobs come from: the server, or a fake. */
export interface JobSource {
  /** The job with its briefing, when done. @throws HttpProblem */
  load: (signal: AbortSignal) => Promise<BriefingJob>;
  /** The job at every change, until it ends or the connection does. @throws what the connection throws */
  changes: (signal: AbortSignal) => AsyncIterable<BriefingEvent['data']>;
}

interface FollowOptions {
  source: JobSource;
  signal: AbortSignal;
  onJob: (job: BriefingJob) => void;
  /** Told when the server does not answer; the next `onJob` says that it does again. */
  onLost: (problem: HttpProblem) => void;
  /** Resolves after so many milliseconds, or when aborted. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const shortestWait = 500;
const longestWait = 8000;
/** Statuses of a server that is starting, stopping or overloaded: worth asking again. */
const passing = new Set([0, 429, 502, 503, 504]);

/**
 * Follows a job until it has ended: a plain request for where it stands, then its event stream, and again from the
 * start where the stream ends too early. @throws HttpProblem when there is no such job, or nothing to follow at first.
 */
export async function followJob(options: FollowOptions): Promise<void> {
  const { signal, onJob, wait } = options;
  const isOver = () => signal.aborted;
  let failures = 0;
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    const job = await loadUnlessLost(options, isFirst);
    if (isOver()) return;
    if (job !== null) {
      onJob(job);
      if (hasEnded(job)) return;
    }
    // A stream that gave anything shows a server in good health: ask again at once, or nearly.
    const heard = job !== null && (await hearChanges(options));
    failures = heard ? 0 : failures + 1;
    if (heard === 'ended') continue;
    await wait(Math.min(shortestWait * 2 ** failures, longestWait), signal);
  }
}

async function loadUnlessLost(
  { source, signal, onLost }: FollowOptions,
  isFirst: boolean,
): Promise<BriefingJob | null> {
  try {
    return await source.load(signal);
  } catch (problem) {
    if (signal.aborted) return null;
    if (!(problem instanceof HttpProblem) || isFirst || !passing.has(problem.status)) throw problem;
    onLost(problem);
    return null;
  }
}

/** Hands on the changes the stream tells of: 'ended' when it told of the end, else whether it told of anything. */
async function hearChanges({ source, signal, onJob }: FollowOptions): Promise<'ended' | boolean> {
  let heard = false;
  try {
    for await (const change of source.changes(signal)) {
      if (signal.aborted) return heard;
      if (hasEnded(change)) return 'ended';
      heard = true;
      onJob(change);
    }
  } catch {
    // A connection that broke is not a failed job: where it stands is asked next.
  }
  return heard;
}
