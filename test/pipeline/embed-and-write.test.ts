import { describe, expect, it } from 'vitest';
import type { IndexEntry } from '../../src/contracts/search-index.js';
import { embedAndWrite } from '../../src/pipeline/embed-and-write.js';
import type { PreparedDocument } from '../../src/pipeline/prepare-document.js';
import { makeChunk, makeDocument, makeParagraph, makeSentence } from '../support/make-paragraph.js';

function prepare(id: string, text: string): PreparedDocument {
  const document = makeDocument({ id });
  const paragraph = makeParagraph({ documentId: id, ordinal: 0, text });
  return {
    document,
    paragraphs: [paragraph],
    headings: [],
    chunks: [makeChunk(paragraph)],
    sentences: [makeSentence(paragraph, 0, text)],
  };
}

/** Gives each text a vector of its length, so that a mix-up shows. */
const embedder = {
  embedPassages: (texts: readonly string[], onEmbedded?: (count: number) => void) => {
    onEmbedded?.(texts.length);
    return Promise.resolve(texts.map((text) => new Float32Array([text.length])));
  },
};

const documents = () => [
  Promise.resolve(prepare('one', 'First.')),
  Promise.resolve(prepare('two', 'The second.')),
];

describe('embedAndWrite', () => {
  it('writes documents in order, each with the vectors of its own texts, and reports progress', async () => {
    const written: IndexEntry[] = [];
    const progress: string[] = [];
    await embedAndWrite(documents(), {
      embedder,
      writer: { put: (entry) => Promise.resolve(void written.push(entry)) },
      begun: Promise.resolve(),
      onProgress: ({ stage, done, total }) => progress.push(`${stage} ${done}/${total}`),
    });
    expect(written.map((entry) => entry.document.id)).toEqual(['one', 'two']);
    expect(written.map((entry) => entry.sentences.map(({ vector }) => [...vector]))).toEqual([[[6]], [[11]]]);
    expect(progress).toContain('embedding 4/4');
    expect(progress.at(-1)).toBe('writing 2/2');
  });

  it('stops at once when aborted in the middle of embedding, and writes nothing more', async () => {
    const written: string[] = [];
    const stop = new AbortController();
    const endless = { embedPassages: () => new Promise<Float32Array[]>(() => undefined) };
    const work = embedAndWrite(documents(), {
      embedder: endless,
      writer: { put: (entry) => Promise.resolve(void written.push(entry.document.id)) },
      begun: Promise.resolve(),
      signal: stop.signal,
    });
    stop.abort(new Error('stopped by the test'));
    await expect(work).rejects.toThrow('stopped by the test');
    expect(written).toEqual([]);
  });

  it('fails at once when the writer cannot begin', async () => {
    const endless = { embedPassages: () => new Promise<Float32Array[]>(() => undefined) };
    const work = embedAndWrite(documents(), {
      embedder: endless,
      writer: { put: () => Promise.resolve() },
      begun: Promise.reject(new Error('another build is running')),
    });
    await expect(work).rejects.toThrow('another build is running');
  });
});
