import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chunk } from '../../src/contracts/chunk.js';
import type { Embedder } from '../../src/contracts/embedding.js';
import type { Embedded, IndexEntry, IndexManifest, IndexReader } from '../../src/contracts/search-index.js';
import { EmbeddedIndexWriter } from '../../src/search-index/embedded/embedded-index-writer.js';
import { openEmbeddedIndex } from '../../src/search-index/embedded/open-embedded-index.js';

interface OpenBareIndexOptions {
  index: Pick<IndexReader, 'describe' | 'scan'>;
  embedder: Pick<Embedder, 'embedPassages'>;
  /** Folder in which a folder is made for it; that of the system for temporary files where none is given. */
  parent?: string;
}

/** An index on disk for as long as it is needed. */
export interface BareIndex {
  index: IndexReader;
  /** Closes the index and takes its folder away. */
  remove: () => Promise<void>;
}

/**
 * An index of the same paragraphs without what stands around them: chunks are the same ranges of text, embedded without
 * headings and lead-ins, and the lexical leg has none either. Only its two searches are of use: its paragraphs have no
 * headings and no parents, and it has no sentences.
 * @throws AppError unavailable where it cannot be written, or no text can be embedded.
 */
export async function openBareIndex({
  index,
  embedder,
  parent = tmpdir(),
}: OpenBareIndexOptions): Promise<BareIndex> {
  const folder = await mkdtemp(join(parent, 'rapporteur-ablation-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const manifest = await index.describe();
    await writeEntries(folder, manifest, bareEntries(index, embedder));
    const bare = await openEmbeddedIndex({ indexDir: folder, expected: manifest });
    return { index: bare, remove: () => bare.close().finally(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function writeEntries(
  folder: string,
  {
    counts: _counts,
    checksums: _checksums,
    generation: _generation,
    formatVersion: _version,
    ...description
  }: IndexManifest,
  entries: AsyncIterable<IndexEntry>,
): Promise<void> {
  const writer = new EmbeddedIndexWriter(folder);
  await writer.begin('empty');
  try {
    for await (const entry of entries) await writer.put(entry);
    await writer.publish(description);
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function* bareEntries(
  index: Pick<IndexReader, 'scan'>,
  embedder: Pick<Embedder, 'embedPassages'>,
): AsyncIterable<IndexEntry> {
  for await (const entry of index.scan())
    yield {
      ...entry,
      paragraphs: entry.paragraphs.map((paragraph) => ({ ...paragraph, headingPath: [], parentId: null })),
      headings: [],
      chunks: await bareChunks(entry, embedder),
      sentences: [],
    };
}

/** The chunks with the text of their own range alone; one that had no context keeps its vector. */
async function bareChunks(
  { paragraphs, chunks }: IndexEntry,
  embedder: Pick<Embedder, 'embedPassages'>,
): Promise<Embedded<Chunk>[]> {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  const bare = chunks.map(({ item, vector }) => {
    const text = (texts.get(item.paragraphId) ?? '').slice(item.start, item.end).trim();
    return { item: { ...item, text }, vector: text === item.text ? vector : null };
  });
  const changed = bare.filter(({ vector }) => vector === null);
  const vectors = await embedder.embedPassages(changed.map(({ item }) => item.text));
  const made = new Map(changed.map(({ item }, at) => [item.id, vectors[at]]));
  return bare.map(({ item, vector }) => {
    const own = vector ?? made.get(item.id);
    if (own === undefined) throw new Error(`the embedder gave no vector for ${item.id}`);
    return { item, vector: own };
  });
}
