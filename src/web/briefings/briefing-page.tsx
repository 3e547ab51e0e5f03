import { useEffect, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { announce } from '../shell/announce.js';
import { PageHeading } from '../shell/page-heading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { hasEnded, nameJob } from './briefing-job.js';
import { BriefingReport } from './briefing-report.js';
import './briefings.css';
import { DownloadLinks } from './download-links.js';
import { JobEnded } from './job-ended.js';
import { JobProgress } from './job-progress.js';
import { toOwnBriefing } from './own-briefing.js';
import { updateBriefing } from './own-briefings-store.js';
import { useJob, type FollowedJob } from './use-job.js';

/** One briefing: how far its writing has come, or the report itself. */
export function BriefingPage({ briefingId }: { briefingId: string }) {
  const followed = useJob(briefingId);
  useOwnList(briefingId, followed);
  // One heading for all states, so that it does not take the focus whenever the state changes.
  return (
    <div class="briefing-page">
      <PageHeading title={nameView(followed)}>
        {followed.state === 'following' && followed.job.briefing !== undefined ? (
          <DownloadLinks briefingId={briefingId} />
        ) : undefined}
      </PageHeading>
      <BriefingState followed={followed} />
    </div>
  );
}

function nameView(followed: FollowedJob): string {
  if (followed.state === 'following') return nameJob(followed.job);
  return isGone(followed) ? 'There is no such briefing' : 'Briefing';
}

function isGone(followed: FollowedJob): boolean {
  return followed.state === 'failed' && followed.problem.status === 404;
}

function BriefingState({ followed }: { followed: FollowedJob }) {
  if (followed.state === 'loading') return <p class="small">Loading the briefing …</p>;
  if (followed.state === 'failed') {
    if (!isGone(followed)) return <ProblemNote problem={followed.problem} onRetry={followed.retry} />;
    return (
      <p>
        It may have been deleted, or its address is not whole. <Link href="/briefings">All briefings</Link>
      </p>
    );
  }
  const { job, lost, reload } = followed;
  if (job.status === 'failed' || job.status === 'cancelled') return <JobEnded job={job} />;
  if (job.status !== 'done') return <JobProgress job={job} lost={lost} onChanged={reload} />;
  return job.briefing === undefined ? (
    <p class="small">Loading the briefing …</p>
  ) : (
    <BriefingReport briefing={job.briefing} />
  );
}

/** Keeps the list of this browser in step with what is seen here, and says when a briefing waited for is ready. */
function useOwnList(id: string, followed: FollowedJob): void {
  const waited = useRef(false);
  useEffect(() => {
    if (isGone(followed)) updateBriefing({ id, status: 'gone' });
    if (followed.state !== 'following') return;
    const { job } = followed;
    updateBriefing(toOwnBriefing(job));
    if (!hasEnded(job)) waited.current = true;
    else if (waited.current) {
      waited.current = false;
      announce(job.status === 'done' ? 'The briefing is ready.' : 'The writing has ended.');
    }
  }, [id, followed]);
}
