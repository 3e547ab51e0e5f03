import type { BriefingJob } from '../../../src/contracts/briefing.js';

/** A job of a briefing on cybercrime, running unless told otherwise. */
export function makeJob(fields: Partial<BriefingJob> = {}): BriefingJob {
  return {
    id: 'job-1',
    status: 'running',
    request: { topic: 'cybercrime' },
    createdAt: '2026-03-01T10:00:00.000Z',
    updatedAt: '2026-03-01T10:00:00.000Z',
    restarts: 0,
    ...fields,
  };
}
