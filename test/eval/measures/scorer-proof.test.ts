import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ndcgAtK, type Judgement } from '../../../eval/measures/ndcg-at-k.js';
import { ReferenceBm25 } from './reference-bm25.js';

const folder = join(import.meta.dirname, '../../../../shared/data/scifact');
const documentSchema = z.object({ _id: z.string(), title: z.string(), text: z.string() });
const querySchema = z.object({ _id: z.string(), text: z.string() });

function readLines(file: string): string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** Judgements by query: columns query-id, corpus-id, score, under a line of names. */
function readJudgements(): Map<string, Judgement[]> {
  const judgements = new Map<string, Judgement[]>();
  for (const line of readLines('qrels/test.tsv').slice(1)) {
    const [query = '', paragraph = '', grade = ''] = line.split('\t');
    judgements.set(query, [...(judgements.get(query) ?? []), { paragraph, grade: Number(grade) }]);
  }
  return judgements;
}

describe('the scorer', () => {
  it('ranks a table worked out by hand', () => {
    // N = 3; "ship": n = 2, idf ln(1 + 1.5 / 2.5) = 0.470; "pirat": n = 1, idf ln(1 + 2.5 / 1.5) = 0.981.
    // b has "pirat" and "ship", c has "ship" twice, a neither. c's tf of 2: 2 / (2 + 0.9 …) < 1, so b is first.
    const bm25 = new ReferenceBm25([
      { id: 'a', text: 'the convention' },
      { id: 'b', text: 'pirates of a ship' },
      { id: 'c', text: 'ships and ship' },
    ]);
    expect(bm25.rank('Piracy? The pirate’s ships', 10)).toEqual(['b', 'c']);
    expect(bm25.rank('the', 10)).toEqual([]);
  });

  it('gives BM25 on SciFact its published nDCG@10 of 0.679 within 0.005', ({ skip }) => {
    skip(!existsSync(folder), 'the SciFact data is not at ../shared/data/scifact');
    const documents = readLines('corpus.jsonl').map((line) => documentSchema.parse(JSON.parse(line)));
    const bm25 = new ReferenceBm25(
      documents.map(({ _id, title, text }) => ({ id: _id, text: `${title} ${text}` })),
    );
    const judgements = readJudgements();
    const scores = readLines('queries.jsonl')
      .map((line) => querySchema.parse(JSON.parse(line)))
      .flatMap(({ _id, text }) => {
        const judged = judgements.get(_id);
        return judged === undefined ? [] : [ndcgAtK({ ranked: bm25.rank(text, 10), judged, k: 10 })];
      });
    const mean = scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) / scores.length;
    // Anserini's regression for BEIR SciFact, flat index, k1 0.9, b 0.4: 0.679 (castorini/pyserini, 2cr/beir.yaml).
    expect(scores).toHaveLength(300);
    expect(Math.abs(mean - 0.679), `nDCG@10 ${mean.toFixed(4)}`).toBeLessThanOrEqual(0.005);
  });
});
