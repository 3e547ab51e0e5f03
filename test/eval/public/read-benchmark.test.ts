import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { readBenchmark } from '../../../eval/public/read-benchmark.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  mkdirSync(join(folder, 'qrels'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('reads texts, queries and judgements in the layout of BEIR', () => {
  writeFileSync(
    join(folder, 'corpus.jsonl'),
    '{"_id":"d1","title":"Tin","text":"A metal.","metadata":{}}\n{"_id":"d2","title":"","text":"A fish."}\n',
  );
  writeFileSync(join(folder, 'queries.jsonl'), '{"_id":"q1","text":"tin?"}\n\n');
  writeFileSync(
    join(folder, 'qrels/test.tsv'),
    'query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\r\nq9\td2\t1\n',
  );
  expect(readBenchmark(folder, z.object({ _id: z.string(), text: z.string() }))).toEqual({
    texts: [
      { id: 'd1', title: 'Tin', text: 'A metal.' },
      { id: 'd2', title: '', text: 'A fish.' },
    ],
    queries: [{ _id: 'q1', text: 'tin?' }],
    judgements: new Map([
      [
        'q1',
        new Map([
          ['d1', 2],
          ['d2', 0],
        ]),
      ],
      ['q9', new Map([['d2', 1]])],
    ]),
  });
});

it('refuses a query that is not as it was said to be', () => {
  writeFileSync(join(folder, 'corpus.jsonl'), '');
  writeFileSync(join(folder, 'queries.jsonl'), '{"_id":"q1"}\n');
  writeFileSync(join(folder, 'qrels/test.tsv'), '');
  expect(() => readBenchmark(folder, z.object({ _id: z.string(), text: z.string() }))).toThrow(/text/);
});
