import type { BriefingJob } from '../../contracts/briefing.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useBeginBriefing } from './use-begin-briefing.js';
import { useTask } from './use-task.js';

/** A briefing that came to nothing: why, and a way to begin it again as a new one. */
export function JobEnded({ job }: { job: BriefingJob }) {
  const begin = useBeginBriefing();
  const beginning = useTask();
  const failed = job.status === 'failed';
  return (
    <div class="briefing-progress">
      {failed ? (
        <div class="briefing-fault" role="alert">
          <p>{job.error?.message ?? 'The briefing could not be written.'}</p>
          {job.error?.remedy === undefined ? null : <p>{job.error.remedy}</p>}
        </div>
      ) : (
        <p>It was cancelled, and nothing of it is kept.</p>
      )}
      {beginning.problem === null ? null : <ProblemNote problem={beginning.problem} />}
      <p>
        <button
          type="button"
          class="action"
          disabled={beginning.busy}
          onClick={() => {
            beginning.run((signal) => begin(job.request, signal));
          }}
        >
          {failed ? 'Try again' : 'Write again'}
        </button>
      </p>
    </div>
  );
}
