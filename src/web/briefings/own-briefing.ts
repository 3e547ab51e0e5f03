import { z } from 'zod';
import type { BriefingJob } from '../../contracts/briefing.js';
import { nameJob } from './briefing-job.js';

/** A briefing begun in this browser; `gone` when the server does not have it any more. */
export const ownBriefingSchema = z.object({
  id: z.string().min(1),
  title: z.string(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled', 'gone']),
  createdAt: z.string(),
});
export type OwnBriefing = z.infer<typeof ownBriefingSchema>;

/** What this browser keeps of a job. */
export function toOwnBriefing(job: BriefingJob): OwnBriefing {
  return { id: job.id, title: nameJob(job), status: job.status, createdAt: job.createdAt };
}
