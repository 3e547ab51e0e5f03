import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandContext } from '../../src/cli/command-context.js';
import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import { buildIndex } from '../../src/pipeline/build-index.js';
import { makeQuestion } from '../eval/run/make-question.js';
import { makeTemporaryIndex } from '../support/seeds-index.js';
import { makeContext } from './make-context.js';

const paper = `Working paper on harbours

1. The harbour of Ostrava was closed in 1931 because of silt.

2. The harbour of Plzen was dredged every third year until 1950.

3. The harbour of Brno was given to the navy in 1962.
`;
const corpus = {
  title: 'Harbours',
  documents: [{ file: 'paper.txt', id: 'harbours', shortTitle: 'Working paper on harbours' }],
};

/** A question about a paragraph of the paper that states this; of none where there is no paragraph. */
export function askHarbours(id: string, question: string, [key, fact]: [key?: string, fact?: string] = []) {
  const answerable = key === undefined ? 'unanswerable' : 'answerable';
  const gold = key === undefined ? [] : [{ paragraph: `harbours#${key}`, grade: 2, essential: true }];
  return makeQuestion({ id, question, answerable, gold, facts: fact === undefined ? [] : [[fact]] });
}

/** Three of four are answered right; what `hard` asks for stands nowhere. */
export const devQuestions = [
  askHarbours('ostrava', 'When was the harbour of Ostrava closed?', ['p1', '1931']),
  askHarbours('hard', 'Why was the harbour of Ostrava closed?', ['p1', 'because of war']),
  askHarbours('brno', 'When was the harbour of Brno given to the navy?', ['p3', '1962']),
  askHarbours('chile', 'What did Chile say about corruption?'),
];
export const testQuestions = [
  askHarbours('plzen', 'Until when was the harbour of Plzen dredged?', ['p2', '1950']),
];

/** An index of three paragraphs with the real model, and a folder of questions beside it. */
export async function buildHarbourIndex() {
  const temporary = await makeTemporaryIndex({ EMBEDDING_PROCESSES: '1' });
  const at = (...names: readonly string[]): string => join(temporary.folder, ...names);
  mkdirSync(at('seeds'));
  writeFileSync(at('seeds', 'paper.txt'), paper);
  writeFileSync(at('seeds', 'corpus.json'), JSON.stringify(corpus));
  const config = { ...temporary.config, seedsFolder: at('seeds') };
  await buildIndex({ config });
  const env = {
    SEEDS_DIR: at('seeds'),
    INDEX_DIR: at('index'),
    DATA_DIR: at('data'),
    EMBEDDING_PROCESSES: '1',
  };
  return {
    at,
    /** A world whose index this is; the index is built with `built` alone. */
    makeContext: ({ built = false } = {}) =>
      makeContext({
        env,
        now: () => performance.now(),
        ...(built && { pipeline: { buildIndex } satisfies Partial<Pipeline> }),
      }),
    remove: () => temporary.remove(),
  };
}

type Pipeline = Awaited<ReturnType<CommandContext['loadPipeline']>>;

/** Writes a file of questions, and the folder it stands in. */
export function writeQuestions(file: string, questions: readonly EvaluationQuestion[]): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
  return file;
}
