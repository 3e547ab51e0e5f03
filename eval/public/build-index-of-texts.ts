import { createHash } from 'node:crypto';
import { buildChunks } from '../../src/chunks/build-chunks.js';
import { chunkerVersion } from '../../src/chunks/chunker-version.js';
import { fitSentences } from '../../src/chunks/fit-sentences.js';
import { listSentences } from '../../src/chunks/list-sentences.js';
import type { BuildProgress } from '../../src/contracts/build-report.js';
import type { Document } from '../../src/contracts/document.js';
import type { Embedder } from '../../src/contracts/embedding.js';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import type { IndexReader } from '../../src/contracts/search-index.js';
import { parserVersion } from '../../src/paragraphs/parser-version.js';
import { embedAndWrite } from '../../src/pipeline/embed-and-write.js';
import type { PreparedDocument } from '../../src/pipeline/prepare-document.js';
import { EmbeddedIndexWriter } from '../../src/search-index/embedded/embedded-index-writer.js';
import { openEmbeddedIndex } from '../../src/search-index/embedded/open-embedded-index.js';
import type { BenchmarkText } from './read-benchmark.js';

export interface BuildIndexOfTextsOptions {
  texts: readonly BenchmarkText[];
  /** Name of the benchmark, which is the title of the corpus. */
  name: string;
  /** Keeps vectors, so that building again takes seconds: a CachedEmbedder. */
  embedder: Embedder;
  indexDir: string;
  /** Whether sentences are embedded too, as scoring them needs. */
  withSentences: boolean;
}

/** The program's own index over texts that are not its documents: each is a document of one paragraph. */
export interface IndexOfTexts {
  index: IndexReader;
  documents: ReadonlyMap<string, Document>;
  /** Id in the benchmark of the text that a paragraph is. */
  textIdOf: (paragraphId: string) => string;
}

/** Seconds between two lines that say how far the embedding is. */
const reportEvery = 15;

function makeDocument({ id, title, text }: BenchmarkText, position: number): Document {
  return {
    // Ids of benchmarks have characters that a document's id may not have.
    id: `t${position + 1}`,
    title: title === '' ? id : title,
    shortTitle: id,
    aliases: [],
    symbol: null,
    body: null,
    date: null,
    session: null,
    kind: null,
    status: null,
    language: 'en',
    source: { path: id, sha256: createHash('sha256').update(text).digest('hex'), bytes: 0 },
  };
}

function makeParagraph({ title, text }: BenchmarkText, documentId: string): Paragraph {
  return {
    id: `${documentId}#u1`,
    documentId,
    key: 'u1',
    locator: '¶ 1',
    kind: 'unnumbered',
    part: null,
    parentId: null,
    headingPath: title === '' ? [] : [title],
    ordinal: 0,
    text,
    sourceSpans: [{ start: 0, end: text.length }],
    textRuns: [{ text: 0, source: 0, length: text.length }],
    footnoteCalls: [],
    calledBy: [],
    page: null,
  };
}

function groupByParagraph<T extends { paragraphId: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.paragraphId);
    if (group === undefined) groups.set(item.paragraphId, [item]);
    else group.push(item);
  }
  return groups;
}

/** Cuts the texts as the program cuts paragraphs. */
async function prepareTexts({
  texts,
  embedder,
  withSentences,
}: BuildIndexOfTextsOptions): Promise<PreparedDocument[]> {
  const budget = {
    maximumTokens: embedder.model.maxTokens,
    countTokens: (several: readonly string[]) => embedder.countTokens(several),
  };
  const documents = texts.map(makeDocument);
  const paragraphs = texts.map((text, at) => makeParagraph(text, documents[at]?.id ?? ''));
  const chunks = groupByParagraph(await buildChunks(paragraphs, budget));
  const listed = withSentences ? await fitSentences(paragraphs.flatMap(listSentences), budget) : [];
  const sentences = groupByParagraph(listed);
  return documents.map((document, at) => {
    const own = paragraphs.slice(at, at + 1);
    const id = own[0]?.id ?? '';
    return {
      document,
      paragraphs: own,
      headings: [],
      chunks: chunks.get(id) ?? [],
      sentences: sentences.get(id) ?? [],
    };
  });
}

/** Embeds and writes, saying on the console how far it is. */
async function writeTexts(
  prepared: readonly PreparedDocument[],
  { texts, name, embedder, indexDir }: BuildIndexOfTextsOptions,
): Promise<void> {
  const writer = new EmbeddedIndexWriter(indexDir);
  await writer.begin('empty');
  let reported = performance.now();
  const onProgress = ({ done, total }: BuildProgress): void => {
    if (performance.now() - reported < 1000 * reportEvery) return;
    reported = performance.now();
    console.log(`  embedded ${done} of ${total}`);
  };
  const ready = prepared.map((document) => Promise.resolve(document));
  await embedAndWrite(ready, { embedder, writer, begun: Promise.resolve(), onProgress });
  await writer.publish({
    corpusVersion: createHash('sha256').update(JSON.stringify(texts)).digest('hex'),
    corpusTitle: name,
    embeddingModel: embedder.model,
    parserVersion,
    chunkerVersion,
    files: [],
  });
}

/**
 * Builds and opens an index of the texts with what the program builds its own with: chunks, embeddings, FTS5 and HNSW.
 * The caller closes the index and the embedder.
 */
export async function buildIndexOfTexts(options: BuildIndexOfTextsOptions): Promise<IndexOfTexts> {
  const prepared = await prepareTexts(options);
  await writeTexts(prepared, options);
  const index = await openEmbeddedIndex({
    indexDir: options.indexDir,
    expected: { embeddingModel: options.embedder.model, chunkerVersion, parserVersion },
  });
  const documents = new Map(prepared.map(({ document }) => [document.id, document]));
  const textIds = new Map(prepared.map(({ document }) => [`${document.id}#u1`, document.source.path]));
  return { index, documents, textIdOf: (paragraphId) => textIds.get(paragraphId) ?? paragraphId };
}
