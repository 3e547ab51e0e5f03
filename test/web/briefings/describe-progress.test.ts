import { describe, expect, it } from 'vitest';
import { describeProgress } from '../../../src/web/briefings/describe-progress.js';
import { describeRestarts } from '../../../src/web/briefings/describe-restarts.js';
import { makeJob } from './make-job.js';

describe('describeProgress', () => {
  it('names stage, section and how many are done', () => {
    const job = makeJob({ progress: { stage: 'sections', done: 2, total: 6, section: 'Prevention' } });
    expect(describeProgress(job)).toEqual({
      stage: 'Writing the sections',
      section: 'Prevention',
      count: '2 of 6 sections written',
      done: 2,
      total: 6,
    });
  });

  it('counts nothing before there is anything to count', () => {
    const waiting = { stage: 'Waiting for its turn', section: null, count: null, done: 0, total: 0 };
    expect(describeProgress(makeJob({ status: 'queued' }))).toEqual(waiting);
    expect(describeProgress(makeJob())).toEqual({ ...waiting, stage: 'Starting' });
    expect(describeProgress(makeJob({ progress: { stage: 'outline', done: 0, total: 0 } })).count).toBeNull();
  });
});

describe('describeRestarts', () => {
  it('says nothing where there were none, and how many there were', () => {
    expect(describeRestarts(0)).toBeNull();
    expect(describeRestarts(1)).toBe('the server was restarted, and the writing began again');
    expect(describeRestarts(3)).toBe(
      'the server was restarted 3 times, and the writing began again each time',
    );
  });
});
