import { describe, expect, it } from 'vitest';
import type { BriefingEvent, BriefingJob } from '../../../src/contracts/briefing.js';
import { followJob } from '../../../src/web/briefings/follow-job.js';
import { HttpProblem } from '../../../src/web/http/http-problem.js';
import { makeJob } from './make-job.js';

const away = new HttpProblem({ title: 'Away', status: 0, detail: 'No answer.' });
const gone = new HttpProblem({ title: 'Gone', status: 404, detail: 'No such briefing.' });

interface Stream {
  changes: BriefingEvent['data'][];
  breaks?: boolean;
}

interface Script {
  loads: (BriefingJob | Error)[];
  streams: Stream[];
}

/** Follows a job whose every load and stream is scripted, and writes down what is told, in order. */
async function follow(script: Script, stopAfterWaits = 20): Promise<string[]> {
  const told: string[] = [];
  const [loads, streams] = [[...script.loads], [...script.streams]];
  const controller = new AbortController();
  let waits = 0;
  await followJob({
    signal: controller.signal,
    source: {
      load: () => {
        const next = loads.shift();
        if (next === undefined) throw new Error('loaded once too often');
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
      },
      async *changes() {
        await Promise.resolve();
        const next = streams.shift();
        if (next === undefined) throw new Error('streamed once too often');
        yield* next.changes;
        if (next.breaks === true) throw new TypeError('network error');
      },
    },
    onJob: (job) =>
      told.push(`${job.status} ${job.progress?.done ?? '-'}${job.briefing === undefined ? '' : ' whole'}`),
    onLost: (problem) => told.push(`lost: ${problem.message}`),
    wait: (milliseconds) => {
      told.push(`wait ${milliseconds}`);
      waits += 1;
      if (waits >= stopAfterWaits) controller.abort();
      return Promise.resolve();
    },
  }).catch((problem: unknown) => told.push(`threw: ${problem instanceof Error ? problem.message : ''}`));
  return told;
}

const at = (done: number) => makeJob({ progress: { stage: 'sections', done, total: 3 } });
const done = makeJob({ status: 'done', progress: { stage: 'checking', done: 9, total: 9 } });

describe('followJob', () => {
  it('asks once for a job that has ended', async () => {
    expect(await follow({ loads: [makeJob({ status: 'failed' })], streams: [] })).toEqual(['failed -']);
  });

  it('tells every change and loads the whole job when the stream says that it is done', async () => {
    const told = await follow({ loads: [at(0), done], streams: [{ changes: [at(1), at(2), done] }] });
    expect(told).toEqual(['running 0', 'running 1', 'running 2', 'done 9']);
  });

  it.each([
    ['ends early', false],
    ['breaks off', true],
  ])('asks where the job stands when the stream %s', async (_how, breaks) => {
    const told = await follow({
      loads: [at(0), at(2), done],
      streams: [{ changes: [at(1)], breaks }, { changes: [done] }],
    });
    expect(told).toEqual(['running 0', 'running 1', 'wait 500', 'running 2', 'done 9']);
  });

  it('waits longer and longer while the server is away, and goes on when it is back', async () => {
    const told = await follow({
      loads: [at(1), away, away, makeJob({ restarts: 1, status: 'queued' }), done],
      streams: [{ changes: [], breaks: true }, { changes: [done] }],
    });
    expect(told).toEqual([
      'running 1',
      'wait 1000',
      'lost: No answer.',
      'wait 2000',
      'lost: No answer.',
      'wait 4000',
      'queued -',
      'done 9',
    ]);
  });

  it('never waits longer than eight seconds', async () => {
    const told = await follow(
      { loads: [at(1), ...Array.from({ length: 9 }, () => away)], streams: [{ changes: [] }] },
      8,
    );
    expect(told.filter((line) => line.startsWith('wait'))).toEqual(
      [1000, 2000, 4000, 8000, 8000, 8000, 8000, 8000].map((milliseconds) => `wait ${milliseconds}`),
    );
  });

  it('gives up when there is no such job, at first and later', async () => {
    expect(await follow({ loads: [gone], streams: [] })).toEqual(['threw: No such briefing.']);
    expect(await follow({ loads: [at(1), gone], streams: [{ changes: [at(2)] }] })).toEqual([
      'running 1',
      'running 2',
      'wait 500',
      'threw: No such briefing.',
    ]);
  });

  it('does not wait for a server that was away from the start', async () => {
    expect(await follow({ loads: [away], streams: [] })).toEqual(['threw: No answer.']);
  });
});
