import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder, EmbeddingModel } from '../../src/contracts/embedding.js';
import { CachedEmbedder } from '../../src/embeddings/cached-embedder.js';
import { FakeEmbedder } from '../support/fake-embedder.js';

describe('CachedEmbedder', () => {
  let folder: string;
  let path: string;
  const notices: string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cache-'));
    path = join(folder, 'embeddings.db');
    notices.length = 0;
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function open(embedder: Embedder): CachedEmbedder {
    return new CachedEmbedder({ embedder, path, onNotice: (text) => notices.push(text) });
  }

  /** Embeds the texts with a cache opened anew; the vectors, and what the inner embedder was asked. */
  async function embed(texts: string[], model: Partial<EmbeddingModel> = {}) {
    const inner = new FakeEmbedder(model);
    const cached = open(inner);
    const told: number[] = [];
    const vectors = await cached.embedPassages(texts, (count) => told.push(count));
    await cached.close();
    return { vectors, asked: inner.passages, told, counts: cached.counts };
  }

  it('embeds only what is new, and gives the same vectors to the bit after it is opened again', async () => {
    const first = await embed(['crime and law', 'law and order']);
    const second = await embed(['law and order', 'new words', 'crime and law']);
    expect(second.asked).toEqual(['new words']);
    expect(second.vectors[0]).toEqual(first.vectors[1]);
    expect(second.vectors[2]).toEqual(first.vectors[0]);
    expect(second.told).toEqual([2, 3]);
    expect(second.counts).toEqual({ cached: 2, embedded: 1 });
    expect(notices).toEqual([]);
  });

  it('embeds a text that comes twice once', async () => {
    const { vectors, asked, told } = await embed(['a', 'b', 'a']);
    expect(asked).toEqual(['a', 'b']);
    expect(vectors[2]).toEqual(vectors[0]);
    expect(told.at(-1)).toBe(3);
  });

  it('keeps the vectors of models and poolings apart', async () => {
    await embed(['a']);
    expect((await embed(['a'], { digest: 'e'.repeat(64) })).asked).toEqual(['a']);
    expect((await embed(['a'], { pooling: 'mean' })).asked).toEqual(['a']);
    expect((await embed(['a'])).asked).toEqual([]);
  });

  it('asks the inner embedder for questions and tokens, and closes it', async () => {
    const inner = new FakeEmbedder();
    const cached = open(inner);
    expect(await cached.embedQuestion('who?')).toEqual(await inner.embedQuestion('who?'));
    expect(await cached.countTokens(['one two'])).toEqual([4]);
    await cached.close();
    expect(inner.closed).toBe(true);
  });

  it('keeps what was embedded before the inner embedder failed', async () => {
    class FailingEmbedder extends FakeEmbedder {
      override embedPassages(texts: readonly string[]): Promise<Float32Array[]> {
        return texts.includes('text 70') ? Promise.reject(new Error('killed')) : super.embedPassages(texts);
      }
    }
    const cached = open(new FailingEmbedder());
    const texts = Array.from({ length: 100 }, (_, index) => `text ${index}`);
    await expect(cached.embedPassages(texts)).rejects.toThrow('killed');
    await cached.close();
    expect((await embed(texts)).asked).not.toContain('text 0');
  });

  it('moves a damaged file aside, tells of it and begins anew', async () => {
    writeFileSync(path, 'this is no database '.repeat(500));
    expect((await embed(['a'])).asked).toEqual(['a']);
    expect(notices).toEqual([
      `the embedding cache was damaged (file is not a database) and moved to ${path}.damaged-1; a new one is begun`,
    ]);
    expect((await embed(['a'])).asked).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['embeddings.db', 'embeddings.db.damaged-1']);
  });

  it('gives the right vectors when pages inside the file are damaged', async () => {
    const texts = Array.from({ length: 200 }, (_, index) => `text ${index}`);
    const { vectors } = await embed(texts);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, 4096, bytes.length / 2));
    expect((await embed(texts)).vectors).toEqual(vectors);
    expect((await embed(texts)).asked).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('was damaged (database disk image is malformed)')]);
  });

  it('embeds anew what is no unit vector of the right size', async () => {
    const { vectors } = await embed(['a', 'b', 'c']);
    const database = new Database(path);
    const texts = database.prepare<[], { text: Buffer }>('SELECT text FROM vectors').all();
    const update = database.prepare('UPDATE vectors SET vector = ? WHERE text = ?');
    update.run(Buffer.alloc(12), texts[0]?.text);
    update.run(Buffer.alloc(64 * 4, 0x7f), texts[1]?.text);
    database.close();
    const again = await embed(['a', 'b', 'c']);
    expect(again.asked).toHaveLength(2);
    expect(again.vectors).toEqual(vectors);
  });

  it('does without a file that cannot be used, and says so once', async () => {
    path = join(folder, 'file', 'embeddings.db');
    writeFileSync(join(folder, 'file'), '');
    expect((await embed(['a', 'b'])).asked).toEqual(['a', 'b']);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('cannot be used now');
  });
});
