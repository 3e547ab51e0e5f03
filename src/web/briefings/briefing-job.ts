import type { BriefingEvent, BriefingJob } from '../../contracts/briefing.js';

/** A job as the event stream sends it: without its briefing. */
type JobChange = BriefingEvent['data'];

/** Whether nothing more will come of the job by itself. */
export function hasEnded({ status }: Pick<JobChange, 'status'>): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled';
}

/** What a job is called before its briefing has a title. */
export function nameJob(job: BriefingJob): string {
  const { title, topic, picks } = job.request;
  if (job.briefing !== undefined) return job.briefing.title;
  if (title !== undefined) return title;
  if (topic !== undefined) return topic;
  const count = picks?.length ?? 0;
  return `Briefing of ${count} ${count === 1 ? 'bookmark' : 'bookmarks'}`;
}
