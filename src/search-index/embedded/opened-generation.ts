import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { z } from 'zod';
import { ChunkTable } from './chunk-table.js';
import { DenseSearch } from './dense-search.js';
import { DocumentFilter } from './document-filter.js';
import { hashFile } from './hash-file.js';
import type { indexCalls } from './index-calls.js';
import { indexDamaged } from './index-errors.js';
import { LexicalSearch } from './lexical-search.js';
import { openDatabaseForReading } from './open-database.js';
import { StoredDocuments } from './stored-documents.js';
import { StoredParagraphs } from './stored-paragraphs.js';
import { StoredSentences } from './stored-sentences.js';
import { TermCounts } from './term-counts.js';
import { readVectorGraph } from './vector-graph.js';

type OpenRequest = z.infer<typeof indexCalls.open.request>;

/** All parts that answer questions about one generation. */
export interface OpenedGeneration {
  dimension: number;
  filter: DocumentFilter;
  lexical: LexicalSearch;
  dense: DenseSearch;
  terms: TermCounts;
  paragraphs: StoredParagraphs;
  sentences: StoredSentences;
  documents: StoredDocuments;
}

/**
 * Opens the files of a generation, after a look at their checksums: hnswlib must never read a file that was cut off.
 * @throws AppError index-damaged naming the file.
 */
export async function openGeneration(request: OpenRequest): Promise<OpenedGeneration> {
  await checkFile(request.database, request.checksums.database);
  await checkFile(request.graph, request.checksums.graph);
  try {
    return assemble(openDatabaseForReading(request.database), request);
  } catch (error) {
    throw indexDamaged(
      `its files cannot be read (${error instanceof Error ? error.message : String(error)})`,
      error,
    );
  }
}

async function checkFile(file: string, checksum: string): Promise<void> {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) throw indexDamaged(`${file} is not there`);
  if ((await hashFile(file)) !== checksum) throw indexDamaged(`${file} does not match its checksum`);
}

function assemble(database: Database, request: OpenRequest): OpenedGeneration {
  const { dimension } = request;
  const chunks = new ChunkTable(database, dimension);
  const graph = readVectorGraph(request.graph, dimension, chunks.size);
  const paragraphs = new StoredParagraphs(database);
  const sentences = new StoredSentences(database, dimension);
  return {
    dimension,
    filter: new DocumentFilter(database),
    lexical: new LexicalSearch(database, request.lexicalWeights),
    dense: new DenseSearch(chunks, graph, request.denseScan),
    terms: new TermCounts(database),
    paragraphs,
    sentences,
    documents: new StoredDocuments(database, { paragraphs, sentences, dimension }),
  };
}
