import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeMachine } from '../../src/config/machine.js';
import type { Answer } from '../../src/contracts/answer.js';
import { createAssistant } from '../../src/pipeline/create-assistant.js';
import { compareRuns } from '../../eval/compare/compare-runs.js';
import type { Figures, Fingerprint, Run } from '../../eval/contracts/run.js';
import type { System } from '../../eval/contracts/system.js';
import { listControls } from '../../eval/controls/list-controls.js';
import { runControl } from '../../eval/controls/run-control.js';
import { makeFingerprint } from '../../eval/run/make-fingerprint.js';
import { makeRun } from '../../eval/run/make-run.js';
import { openEvaluation, type Evaluation } from '../../eval/run/open-evaluation.js';
import { readQuestions } from '../../eval/sets/read-questions.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';
import { silentLog } from '../support/silent-log.js';

const { projectFolder } = describeMachine();
const { questions } = readQuestions(join(projectFolder, 'eval', 'questions', 'dev.jsonl'));
const now = () => performance.now();
/** The two draft reports, of which the questions ask about either. */
const reports = [
  'draft-report-conference-of-the-parties-2012',
  'draft-report-european-regional-preparatory-meeting-2019',
] as const;

let temporary: TemporaryIndex;
let evaluation: Evaluation;
/** The program, which answers a question only once: what a control does to answers is done to these. */
let known: System;
let fingerprint: Fingerprint;
let honest: Run;

beforeAll(async () => {
  temporary = await buildTemporaryIndex();
  evaluation = await openEvaluation(temporary.config, now);
  known = rememberAnswers(evaluation.system);
  const { manifest } = evaluation;
  fingerprint = makeFingerprint({ projectFolder, config: temporary.config, manifest, questions });
  honest = await run(known, new Date('2026-01-02T03:04:05.000Z'));
});
afterAll(async () => {
  await evaluation.close();
  await temporary.remove();
});

/** The program over the dev questions, without the oracle and the shifted vectors, which no comparison here needs. */
function run(system: System, today: Date): Promise<Run> {
  return makeRun({
    set: 'dev',
    questions,
    skipped: [],
    fingerprint,
    answerer: 'extractive',
    system,
    shifted: [],
    repeats: 1,
    source: evaluation.source,
    now,
    today,
  });
}

function rememberAnswers(system: System): System {
  const answers = new Map<string, Answer>();
  return {
    ask: async (asking) => {
      const key = JSON.stringify(asking);
      const answer = answers.get(key) ?? (await system.ask(asking));
      answers.set(key, answer);
      return answer;
    },
  };
}

function findQuestion(id: string) {
  const question = questions.find((other) => other.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return question;
}

describe('a run of the program over the dev questions', () => {
  it('is the same twice, times apart', async () => {
    const withoutTimes = ({ milliseconds: _milliseconds, ...figures }: Figures) => figures;
    const strip = ({ madeAt: _madeAt, latency: _latency, ...rest }: Run) => ({
      ...rest,
      figures: withoutTimes(rest.figures),
      slices: rest.slices.map((slice) => ({ ...slice, figures: withoutTimes(slice.figures) })),
      results: rest.results.map((result) => ({
        ...result,
        measures: { ...result.measures, milliseconds: null },
      })),
    });
    const again = await run(evaluation.system, new Date('2026-02-03T04:05:06.000Z'));
    expect(strip(again)).toEqual(strip(honest));
    expect(compareRuns({ before: honest, after: again })).toMatchObject({
      verdict: 'pass',
      exitCode: 0,
      flips: [],
    });
  });

  it('passes against itself, with all questions compared and nothing to say', () => {
    expect(compareRuns({ before: honest, after: honest })).toMatchObject({
      verdict: 'pass',
      exitCode: 0,
      reasons: [],
      warnings: [],
      compared: questions.length,
      flips: [],
    });
  });

  it('is good enough that every control can fall', () => {
    const { right, falseAnswer, falseRefusal } = honest.figures;
    expect(right?.mean).toBeGreaterThan(0.5);
    expect(falseAnswer?.mean).toBeLessThan(0.4);
    expect(falseRefusal?.mean).toBeLessThan(0.4);
  });
});

describe('a control', () => {
  const names = [
    'citations moved by one paragraph',
    'gold shuffled',
    'always declined',
    'always answered with the top paragraph',
    'retrieval off',
    'a word changed in every quote',
    'two documents swapped',
  ];
  const findControls = () => listControls({ ...evaluation, system: known }, questions, reports);

  const tryControl = async (name: string) => {
    const control = findControls().find((other) => other.name === name);
    if (control === undefined) throw new Error(`no control "${name}"`);
    return { control, comparison: await runControl(control, honest, { source: evaluation.source, now }) };
  };

  it('is tried for each of those there are', () => {
    expect(findControls().map(({ name }) => name)).toEqual(names);
  });

  it.each(names)('is red for its own reason: %s', async (name) => {
    const { control, comparison } = await tryControl(name);
    const changes = new Map(comparison.measures.map((change) => [change.name, change]));
    expect([comparison.verdict, comparison.exitCode, comparison.compared]).toEqual([
      'regressed',
      1,
      questions.length,
    ]);
    expect(control.falls.map((measure) => [measure, changes.get(measure)?.verdict])).toEqual(
      control.falls.map((measure) => [measure, 'regressed']),
    );
    expect(control.keeps.map((measure) => [measure, changes.get(measure)?.difference])).toEqual(
      control.keeps.map((measure) => [measure, 0]),
    );
    expect(comparison.floors.filter(({ broken }) => broken.length > 0).map((floor) => floor.name)).toEqual(
      control.breaks,
    );
  });

  it('with two documents swapped breaks the floors by the questions that cite either, and by no other', async () => {
    const swap = (id: string): string => {
      const [documentId = '', key = ''] = id.split('#');
      const [one, other] = reports;
      return `${documentId === one ? other : one}#${key}`;
    };
    const citing = honest.results.map(({ id, answer }) => ({
      id,
      cited: (answer?.citations ?? [])
        .map(({ paragraphId }) => paragraphId)
        .filter((paragraphId) => reports.some((report) => paragraphId.startsWith(`${report}#`))),
    }));
    const wanted = citing.flatMap(({ cited }) => cited.map(swap));
    const there = new Set((await evaluation.source.paragraphs([...new Set(wanted)])).map(({ id }) => id));
    const { comparison } = await tryControl('two documents swapped');
    const floors = new Map(comparison.floors.map(({ name, broken }) => [name, broken]));
    expect(floors.get('quote-exact')).toEqual(
      citing.filter(({ cited }) => cited.length > 0).map(({ id }) => id),
    );
    // The two do not have the same paragraph numbers, so that some of the swapped locators do not exist.
    expect(floors.get('citation-exists')).toEqual(
      citing.filter(({ cited }) => cited.some((id) => !there.has(swap(id)))).map(({ id }) => id),
    );
  });
});

describe('the systems of an evaluation', () => {
  it('answer in a conversation as the program itself does', async () => {
    const strip = (answer: Answer) => ({
      ...answer,
      id: '',
      conversationId: '',
      provenance: { ...answer.provenance, timings: {} },
    });
    const assistant = await createAssistant({ config: temporary.config, log: silentLog });
    try {
      for (const id of ['d065', 'd235', 'd240']) {
        const { question, turns } = findQuestion(id);
        let conversationId: string | undefined;
        for (const turn of turns)
          ({ conversationId } = await assistant.ask({
            question: turn,
            ...(conversationId !== undefined && { conversationId }),
          }));
        const answer = await assistant.ask({
          question,
          ...(conversationId !== undefined && { conversationId }),
        });
        expect(answer.rewrites).not.toEqual([]);
        expect(strip(await evaluation.system.ask({ question, turns }))).toEqual(strip(answer));
      }
    } finally {
      await assistant.close();
    }
  });

  it('find only gold paragraphs, and as good an answer, where they are given nothing else', async () => {
    const question = findQuestion('d008');
    const answer = await evaluation.oracle(question).ask(question);
    expect([answer.status, answer.evidence.map(({ paragraphId }) => paragraphId)]).toEqual([
      'answered',
      question.gold.map(({ paragraph }) => paragraph),
    ]);
  });

  it('differ by a little where the vector of the question is moved', async () => {
    const { question, turns } = findQuestion('d008');
    const readScores = async (system: Evaluation['system']) =>
      (await system.ask({ question, turns })).evidence.flatMap(({ legs }) => legs.dense?.score ?? []);
    const [best = 0] = await readScores(evaluation.system);
    const shifted = await Promise.all(evaluation.shifted.map(readScores));
    expect(shifted).toHaveLength(5);
    expect(new Set([best, ...shifted.map(([own]) => own)]).size).toBe(6);
    for (const [own = 0] of shifted) expect(Math.abs(own - best)).toBeLessThan(0.02);
  });
});
