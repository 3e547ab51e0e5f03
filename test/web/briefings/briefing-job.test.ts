import { describe, expect, it } from 'vitest';
import { hasEnded, nameJob } from '../../../src/web/briefings/briefing-job.js';
import { toOwnBriefing } from '../../../src/web/briefings/own-briefing.js';
import { makeJob } from './make-job.js';

const pick = { kind: 'paragraph', paragraphId: 'soc-cp-365#u12' } as const;

describe('a briefing job', () => {
  it('is called by the title asked for, else the topic, else what was picked', () => {
    expect(nameJob(makeJob({ request: { topic: 'cybercrime', title: 'For the board' } }))).toBe(
      'For the board',
    );
    expect(nameJob(makeJob())).toBe('cybercrime');
    expect(nameJob(makeJob({ request: { picks: [pick] } }))).toBe('Briefing of 1 bookmark');
    expect(nameJob(makeJob({ request: { picks: [pick, pick] } }))).toBe('Briefing of 2 bookmarks');
  });

  it('has ended when it is done, failed or cancelled', () => {
    const statuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
    expect(statuses.filter((status) => hasEnded({ status }))).toEqual(['done', 'failed', 'cancelled']);
  });

  it('is kept in the browser by id, title, status and date alone', () => {
    expect(toOwnBriefing(makeJob({ status: 'done' }))).toEqual({
      id: 'job-1',
      title: 'cybercrime',
      status: 'done',
      createdAt: '2026-03-01T10:00:00.000Z',
    });
  });
});
