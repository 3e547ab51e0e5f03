import { expect, it } from 'vitest';
import { runSchema } from '../../../eval/contracts/run.js';
import type { System } from '../../../eval/contracts/system.js';
import { judgeQuestion } from '../../../eval/run/judge-question.js';
import { makeRun, type MakeRunOptions } from '../../../eval/run/make-run.js';
import { countLosses, makeFigures, makeSlices } from '../../../eval/run/summarise-results.js';
import { answered, declined } from '../../support/fake-assistant.js';
import { buildRun } from '../compare/build-run.js';
import { makeQuestion } from './make-question.js';
import { pressReleaseSource } from './press-release-source.js';

/** Fails the second question, and takes 10, 20 and 40 ms for the others. */
const milliseconds = new Map([
  ['One?', 10],
  ['Three?', 20],
  ['Four?', 40],
]);
const system: System = {
  ask: ({ question }) => {
    const total = milliseconds.get(question);
    if (total === undefined) return Promise.reject(new Error('the model stopped'));
    const answer = question === 'Four?' ? declined : answered;
    return Promise.resolve({ ...answer, provenance: { ...answer.provenance, timings: { total } } });
  },
};
const questions = ['One?', 'Two?', 'Three?', 'Four?'].map((question, at) =>
  makeQuestion({ id: `q${at + 1}`, question }),
);
const options: MakeRunOptions = {
  set: 'dev',
  questions,
  skipped: [{ id: 'd9', why: 'a draft, not finished' }],
  fingerprint: buildRun([]).fingerprint,
  answerer: 'extractive',
  system,
  shifted: [],
  repeats: 1,
  source: pressReleaseSource,
  now: () => 0,
  today: new Date('2026-01-02T03:04:05.000Z'),
};

it('judges every question in order, one that fails included, and tells of each as it is judged', async () => {
  const judged: [number, string][] = [];
  const run = await makeRun({ ...options, onJudged: (done, { id }) => judged.push([done, id]) });
  const results = await Promise.all(questions.map((question) => judgeQuestion(question, options)));
  expect(run).toEqual({
    version: 1,
    madeAt: '2026-01-02T03:04:05.000Z',
    set: 'dev',
    answerer: 'extractive',
    fingerprint: options.fingerprint,
    results,
    skipped: [{ id: 'd9', why: 'a draft, not finished' }],
    figures: makeFigures(results),
    slices: makeSlices(results),
    // Of 10, 20 and 40 ms: the middle, and nine tenths of the way from 20 to 40.
    latency: { p50: 20, p95: 38 },
    losses: countLosses(results),
  });
  expect(run.results.map(({ id, right, error }) => [id, right, error])).toEqual([
    ['q1', true, null],
    ['q2', false, 'the model stopped'],
    ['q3', true, null],
    ['q4', false, null],
  ]);
  expect(run.losses).toEqual({ error: 1, 'wrongly-declined': 1 });
  expect(run.figures.right).toMatchObject({ mean: 0.5, count: 4 });
  expect(judged).toEqual([
    [1, 'q1'],
    [2, 'q2'],
    [3, 'q3'],
    [4, 'q4'],
  ]);
});

it('is what its contract says, as it is written to a file', async () => {
  const run = await makeRun(options);
  expect(runSchema.parse(JSON.parse(JSON.stringify(run)))).toEqual(run);
});

it('has no time where nothing was answered', async () => {
  const run = await makeRun({ ...options, questions: questions.slice(1, 2) });
  expect(run.latency).toEqual({ p50: 0, p95: 0 });
  // Wilson's interval for 0 of 1 ends at 1 − 1 / (1 + 1.96²) = 0.7935.
  expect(run.figures.right?.high).toBeCloseTo(0.7935, 4);
  expect(run.figures).toEqual({ right: { mean: 0, low: 0, high: run.figures.right?.high, count: 1 } });
});
