import { briefingJobSchema, type BriefingJob, type BriefingRequest } from '../../contracts/briefing.js';
import { requestJson } from '../http/request-json.js';
import { noteBriefing } from './own-briefings-store.js';

/** Asks the server for a briefing and notes it among those of this browser. @throws HttpProblem */
export async function beginBriefing(request: BriefingRequest): Promise<BriefingJob> {
  const job = await requestJson('/api/briefings', briefingJobSchema, { method: 'POST', body: request });
  noteBriefing(job);
  return job;
}
