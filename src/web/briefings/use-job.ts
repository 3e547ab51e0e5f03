import { useEffect, useState } from 'preact/hooks';
import type { BriefingJob } from '../../contracts/briefing.js';
import { describeFailure, type HttpProblem } from '../http/http-problem.js';
import { followJob } from './follow-job.js';
import { jobSource } from './job-source.js';

/** A briefing as far as it is known; `lost` says why the server does not answer at present. */
export type FollowedJob =
  | { state: 'loading' }
  | { state: 'failed'; problem: HttpProblem; retry: () => void }
  | { state: 'following'; job: BriefingJob; lost: HttpProblem | null; reload: () => void };

type Known = { job: BriefingJob; lost: HttpProblem | null } | { problem: HttpProblem } | null;

/** Follows a briefing of this server until it is done, and for as long as the component stands. */
export function useJob(briefingId: string): FollowedJob {
  const [known, setKnown] = useState<Known>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    followJob({
      source: jobSource(briefingId),
      signal,
      wait: pause,
      onJob: (job) => {
        setKnown({ job, lost: null });
      },
      onLost: (lost) => {
        setKnown((last) => (last !== null && 'job' in last ? { job: last.job, lost } : last));
      },
    }).catch((cause: unknown) => {
      if (!signal.aborted) setKnown({ problem: describeFailure(cause) });
    });
    return () => {
      controller.abort();
    };
  }, [briefingId, round]);

  const again = () => {
    setKnown((last) => (last !== null && 'job' in last ? last : null));
    setRound((last) => last + 1);
  };
  if (known === null) return { state: 'loading' };
  if ('problem' in known) return { state: 'failed', problem: known.problem, retry: again };
  return { state: 'following', ...known, reload: again };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
