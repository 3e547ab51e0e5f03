import { useEffect } from 'preact/hooks';
import type { BriefingJob } from '../../contracts/briefing.js';
import type { HttpProblem } from '../http/http-problem.js';
import { requestNothing } from '../http/request-json.js';
import { announce } from '../shell/announce.js';
import { ProblemNote } from '../shell/problem-note.js';
import { describeProgress } from './describe-progress.js';
import { describeRestarts } from './describe-restarts.js';
import { useTask } from './use-task.js';

interface JobProgressProps {
  job: BriefingJob;
  /** Why the server does not answer at present; null while it does. */
  lost: HttpProblem | null;
  /** Asks at once where the job stands. */
  onChanged: () => void;
}

/** A briefing being written: what is done at the moment, how much of it, and a way to stop it. */
export function JobProgress({ job, lost, onChanged }: JobProgressProps) {
  const { stage, section, count, done, total } = describeProgress(job);
  const restarts = describeRestarts(job.restarts);
  const cancelling = useTask();
  useEffect(() => {
    announce(section === null ? stage : `${stage}: ${section}`);
  }, [stage, section]);
  return (
    <div class="briefing-progress">
      <p class="briefing-stage">{stage}</p>
      {section === null ? null : <p class="briefing-section-now">{section}</p>}
      <progress aria-label={stage} {...(total === 0 ? {} : { value: done, max: total })} />
      <p class="small">
        {count ?? ' '}
        {restarts === null ? '' : ` · ${restarts}`}
      </p>
      {lost === null ? null : (
        <p class="briefing-lost" role="status">
          {lost.message} It is tried again by itself; the briefing is kept on the server.
        </p>
      )}
      {cancelling.problem === null ? null : <ProblemNote problem={cancelling.problem} />}
      <p>
        <button
          type="button"
          class="action"
          disabled={cancelling.busy}
          onClick={() => {
            cancelling.run(async () => {
              await requestNothing(`/api/briefings/${encodeURIComponent(job.id)}/cancel`, { method: 'POST' });
              onChanged();
            });
          }}
        >
          {cancelling.busy ? 'Cancelling …' : 'Cancel'}
        </button>
      </p>
    </div>
  );
}
