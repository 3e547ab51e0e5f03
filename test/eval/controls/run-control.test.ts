import { expect, it } from 'vitest';
import type { Control } from '../../../eval/controls/list-controls.js';
import { runControl } from '../../../eval/controls/run-control.js';
import { makeRun } from '../../../eval/run/make-run.js';
import { answered, declined } from '../../support/fake-assistant.js';
import { buildRun } from '../compare/build-run.js';
import { makeQuestion } from '../run/make-question.js';
import { pressReleaseSource } from '../run/press-release-source.js';

const now = () => 0;
const answering = { ask: () => Promise.resolve(answered) };
const honest = await makeRun({
  set: 'dev',
  questions: [makeQuestion()],
  skipped: [],
  fingerprint: buildRun([]).fingerprint,
  answerer: 'extractive',
  system: answering,
  shifted: [],
  repeats: 1,
  source: pressReleaseSource,
  now,
  today: new Date('2026-01-02T03:04:05.000Z'),
});
const control: Control = {
  name: 'nothing changed',
  system: answering,
  questions: [makeQuestion()],
  falls: [],
  keeps: [],
  breaks: [],
};

async function run(changes: Partial<Control>) {
  const comparison = await runControl({ ...control, ...changes }, honest, {
    source: pressReleaseSource,
    now,
  });
  const fallen = comparison.measures.filter(({ gated, verdict }) => gated && verdict === 'regressed');
  return [comparison.exitCode, comparison.compared, fallen.map(({ name }) => name)];
}

it('passes a control that changes nothing', async () => {
  expect(await run({})).toEqual([0, 1, []]);
});

it('compares the answers of another system with the honest ones', async () => {
  const declining = { ask: () => Promise.resolve(declined) };
  // The evidence is the same; the fact is not said, nothing is cited, and the question was declined.
  expect(await run({ system: declining })).toEqual([
    1,
    1,
    ['right', 'factCoverage', 'citationRecall', 'falseRefusal'],
  ]);
});

it('compares a question although its gold was changed on purpose', async () => {
  const gold = [{ paragraph: 'soc-cp-365#u1', grade: 2, essential: true }];
  expect(await run({ questions: [makeQuestion({ gold })] })).toEqual([
    1,
    1,
    ['right', 'recallAt5', 'recallAt10', 'ndcgAt10', 'citationPrecision', 'citationRecall'],
  ]);
});
