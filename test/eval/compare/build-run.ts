import {
  measureNames,
  measuresSchema,
  type Measures,
  type QuestionResult,
  type RecordedAnswer,
  type Run,
} from '../../../eval/contracts/run.js';

/** An answer of one sentence with one citation that holds. */
export function buildAnswer(changes: Partial<RecordedAnswer> = {}): RecordedAnswer {
  return {
    status: 'answered',
    reason: null,
    standaloneQuestion: 'When was it held?',
    text: 'It was held on 8 May [1].',
    sentences: [{ text: 'It was held on 8 May.', attribution: null, citations: [1], verdict: 'supported' }],
    citations: [
      {
        n: 1,
        paragraphId: 'note#p1',
        label: 'Note, para. 1',
        quote: 'It was held on 8 May.',
        start: 0,
        end: 21,
        exists: true,
        exact: true,
      },
    ],
    retrieved: ['note#p1'],
    used: ['note#p1'],
    missing: [],
    readings: [],
    notices: [],
    ...changes,
  };
}

/** A question answered right, with `right` as its only measure; measures given are put beside it. */
export function buildResult(
  id: string,
  {
    measures = {},
    ...changes
  }: Partial<Omit<QuestionResult, 'measures'>> & { measures?: Partial<Measures> } = {},
): QuestionResult {
  const right = changes.right ?? true;
  const none = Object.fromEntries(measureNames.map((name) => [name, null]));
  return {
    id,
    question: `Question ${id}?`,
    turns: [],
    kind: 'fact',
    answerable: 'answerable',
    turn: 'single',
    documents: ['note'],
    gold: ['note#p1'],
    digest: `digest of ${id}`,
    answer: buildAnswer(),
    error: null,
    right,
    faults: right ? [] : ['leaves a fact out'],
    lostAt: right ? null : 'fact-left-out',
    rightWithGold: null,
    fragile: false,
    repeats: [right],
    ...changes,
    measures: measuresSchema.parse({ ...none, right: Number(right), ...measures }),
  };
}

/** A run of the set "dev" over one source file. */
export function buildRun(results: QuestionResult[], changes: Partial<Run> = {}): Run {
  return {
    version: 1,
    madeAt: '2026-01-02T03:04:05.000Z',
    set: 'dev',
    answerer: 'extractive',
    fingerprint: {
      sources: [{ path: 'note.txt', sha256: 'aaaa' }],
      questions: 'questions',
      prompts: 'prompts',
      embeddingModel: { name: 'bge-small', digest: 'model' },
      configuration: { digest: 'configuration', values: {} },
      code: { commit: 'c0ffee', digest: 'code' },
      scorer: 'scorer-1',
      platform: 'linux x64, Node 20',
    },
    results,
    skipped: [],
    figures: {},
    slices: [],
    latency: { p50: 1, p95: 2 },
    losses: {},
    ...changes,
  };
}

/** As many right answers as told, with ids from `q1` on, and the questions given after them. */
export function buildResults(count: number, others: QuestionResult[] = []): QuestionResult[] {
  return [...Array.from({ length: count }, (_, at) => buildResult(`q${at + 1}`)), ...others];
}
