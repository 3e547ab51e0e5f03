import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndexOfTexts, type IndexOfTexts } from '../../../eval/public/build-index-of-texts.js';
import { measureEvidence } from '../../../eval/public/measure-evidence.js';
import { FakeEmbedder } from '../../support/fake-embedder.js';

const texts = [
  { id: 'pool_1.0-7', title: '', text: 'The bridge fell. Nobody was hurt by it that night.' },
  { id: 'pool_2.0-7', title: 'Copper', text: 'Prices rose in spring.' },
];

describe('an index of texts that are not documents', () => {
  const indexDir = mkdtempSync(join(tmpdir(), 'texts-'));
  const embedder = new FakeEmbedder();
  let built: IndexOfTexts;
  beforeAll(async () => {
    built = await buildIndexOfTexts({ texts, name: 'Pool', embedder, indexDir, withSentences: true });
  });
  afterAll(async () => {
    await built.index.close();
    rmSync(indexDir, { recursive: true });
  });

  it('holds each text as one paragraph, found by its words and under its own id', async () => {
    const manifest = await built.index.describe();
    expect(manifest.counts).toEqual({ documents: 2, paragraphs: 2, chunks: 2, sentences: 3 });
    const fell = await built.index.searchLexical(['bridge'], 10);
    expect(fell.map((hit) => built.textIdOf(hit.paragraphId))).toEqual(['pool_1.0-7']);
  });

  it('finds a text by a word of its title', async () => {
    const found = await built.index.searchLexical(['copper'], 10);
    expect(found.map((hit) => built.textIdOf(hit.paragraphId))).toEqual(['pool_2.0-7']);
    expect(embedder.passages).toContain('Copper\nPrices rose in spring.');
  });

  it('measures the best sentence as cosine plus 0.3 of the coverage', async () => {
    // The question is a sentence of the pool, its stop apart: cosine 1, all its words covered: 1 + 0.3.
    const held = await measureEvidence({ question: 'The bridge fell', embedder, ...built });
    expect(held).toBeCloseTo(1.3, 5);
    const absent = await measureEvidence({ question: 'Whale songs', embedder, ...built });
    expect(absent).toBeLessThan(0.6);
  });
});

it('embeds no sentences where none are asked for', async () => {
  const indexDir = mkdtempSync(join(tmpdir(), 'texts-'));
  const embedder = new FakeEmbedder();
  const { index } = await buildIndexOfTexts({
    texts,
    name: 'Pool',
    embedder,
    indexDir,
    withSentences: false,
  });
  expect((await index.describe()).counts.sentences).toBe(0);
  expect(embedder.passages.sort()).toEqual([
    'Copper\nPrices rose in spring.',
    'The bridge fell. Nobody was hurt by it that night.',
  ]);
  await index.close();
  rmSync(indexDir, { recursive: true });
});
