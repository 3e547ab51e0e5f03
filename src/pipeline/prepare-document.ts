import { buildChunks } from '../chunks/build-chunks.js';
import { fitSentences } from '../chunks/fit-sentences.js';
import { listSentences } from '../chunks/list-sentences.js';
import type { Chunk, Sentence } from '../contracts/chunk.js';
import type { Document } from '../contracts/document.js';
import type { Embedder } from '../contracts/embedding.js';
import type { Heading, Paragraph } from '../contracts/paragraph.js';
import type { IndexEntry } from '../contracts/search-index.js';
import type { SourceText } from '../contracts/text-block.js';
import { splitParagraphs } from '../paragraphs/split-paragraphs.js';

/** A document as it is embedded: its paragraphs, and the chunks and sentences made of them. */
export interface PreparedDocument {
  document: Document;
  paragraphs: Paragraph[];
  headings: Heading[];
  chunks: Chunk[];
  sentences: Sentence[];
}

/** Splits a document into paragraphs, chunks and sentences, none longer than the model takes. */
export async function prepareDocument(
  document: Document,
  source: SourceText,
  embedder: Pick<Embedder, 'countTokens' | 'model'>,
): Promise<PreparedDocument> {
  const { paragraphs, headings } = splitParagraphs({ documentId: document.id, source });
  const budget = {
    maximumTokens: embedder.model.maxTokens,
    countTokens: (texts: readonly string[]) => embedder.countTokens(texts),
  };
  const chunks = await buildChunks(paragraphs, budget);
  const sentences = await fitSentences(paragraphs.flatMap(listSentences), budget);
  return { document, paragraphs, headings, chunks, sentences };
}

/** Prepares documents one after another; the first can be embedded while the others are being prepared. */
export function prepareInTurn(
  documents: readonly { document: Document; source: SourceText }[],
  embedder: Pick<Embedder, 'countTokens' | 'model'>,
): Promise<PreparedDocument>[] {
  let before: Promise<unknown> = Promise.resolve();
  return documents.map(({ document, source }) => {
    const prepared = before.then(() => prepareDocument(document, source, embedder));
    // A failure is met by whoever awaits this document; the next ones fail with it.
    prepared.catch(() => undefined);
    before = prepared;
    return prepared;
  });
}

/** Embeds a prepared document's chunks and sentences; `onEmbedded` is told how many vectors it has. */
export async function embedDocument(
  prepared: PreparedDocument,
  embedder: Pick<Embedder, 'embedPassages'>,
  onEmbedded: (count: number) => void,
): Promise<IndexEntry> {
  const { document, paragraphs, headings, chunks, sentences } = prepared;
  const texts = [...chunks, ...sentences].map((item) => item.text);
  const vectors = await embedder.embedPassages(texts, onEmbedded);
  const vectorAt = (at: number): Float32Array => {
    const vector = vectors[at];
    if (vector === undefined)
      throw new Error(`the embedder gave ${vectors.length} vectors for ${texts.length} texts`);
    return vector;
  };
  return {
    document,
    paragraphs,
    headings,
    chunks: chunks.map((item, at) => ({ item, vector: vectorAt(at) })),
    sentences: sentences.map((item, at) => ({ item, vector: vectorAt(chunks.length + at) })),
  };
}
