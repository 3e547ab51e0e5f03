import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A text of a benchmark; its title is empty where it has none. */
export interface BenchmarkText {
  id: string;
  title: string;
  text: string;
}

/** A retrieval benchmark in the folder layout of BEIR. */
export interface Benchmark<Query> {
  texts: BenchmarkText[];
  /** In the order of the file; not every one needs to have a text judged. */
  queries: Query[];
  /** Gain of each text judged, by query id and text id. */
  judgements: Map<string, Map<string, number>>;
}

const textSchema = z.object({ _id: z.string(), title: z.string(), text: z.string() });

function readLines<T>(path: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => schema.parse(JSON.parse(line)));
}

/** Lines of query id, text id and grade, tabs between; the first line names the columns. */
function readJudgements(path: string): Benchmark<unknown>['judgements'] {
  const judgements: Benchmark<unknown>['judgements'] = new Map();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [query, text, grade] = line.trimEnd().split('\t');
    if (query === undefined || text === undefined || grade === undefined) continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(text, Number(grade)));
  }
  return judgements;
}

/** Reads corpus.jsonl, queries.jsonl and qrels/test.tsv of a folder. */
export function readBenchmark<Query>(folder: string, querySchema: z.ZodType<Query>): Benchmark<Query> {
  const texts = readLines(join(folder, 'corpus.jsonl'), textSchema);
  return {
    texts: texts.map(({ _id, title, text }) => ({ id: _id, title, text })),
    queries: readLines(join(folder, 'queries.jsonl'), querySchema),
    judgements: readJudgements(join(folder, 'qrels/test.tsv')),
  };
}
