import { z } from 'zod';
import type { Chunk, Sentence } from './chunk.js';
import type { Document } from './document.js';
import { embeddingModelSchema } from './embedding.js';
import type { Heading, Paragraph } from './paragraph.js';

/** Written beside an index; says what it was made from, so that a reader can refuse one that does not fit. */
export const indexManifestSchema = z.object({
  formatVersion: z.number().int(),
  generation: z.string(),
  /** SHA-256 over the files, corpus.json, the parser and chunker versions and the model: equal means the same answers. */
  corpusVersion: z.string(),
  corpusTitle: z.string(),
  embeddingModel: embeddingModelSchema,
  parserVersion: z.number().int(),
  chunkerVersion: z.number().int(),
  counts: z.object({
    documents: z.number().int(),
    paragraphs: z.number().int(),
    chunks: z.number().int(),
    sentences: z.number().int(),
  }),
  /** The files of the corpus as they were read. */
  files: z.array(z.object({ path: z.string(), sha256: z.string(), documentId: z.string() })),
  /** SHA-256 of the index's own files, checked when it is opened. */
  checksums: z.record(z.string(), z.string()),
});
export type IndexManifest = z.infer<typeof indexManifestSchema>;

/** Most alternatives of one field, and the longest of them, in characters. */
const mostAlternatives = 1000;
const alternative = z.string().max(200);
const alternatives = z.array(alternative).min(1).max(mostAlternatives);

/** Narrows a search; the values of one field are alternatives, the fields hold together. */
export const searchFilterSchema = z.strictObject({
  documentIds: alternatives.optional(),
  kinds: alternatives.optional(),
  bodies: alternatives.optional(),
  years: z.array(z.number().int()).min(1).max(mostAlternatives).optional(),
  statuses: alternatives.optional(),
  languages: alternatives.optional(),
});
export type SearchFilter = z.infer<typeof searchFilterSchema>;

/** A paragraph found by one leg. Lists of these are best first, ties broken by paragraph id. */
export interface LegHit {
  paragraphId: string;
  /** BM25 (higher is better) of the lexical leg; cosine similarity of the best chunk of the dense leg. */
  score: number;
}

/** A sentence as stored, with its unit vector. */
export interface IndexedSentence extends Sentence {
  vector: Float32Array;
}

/** A chunk or sentence with its vector, as given to a writer. */
export interface Embedded<T> {
  item: T;
  vector: Float32Array;
}

/** All that belongs to one document; replaces what the index holds of it. */
export interface IndexEntry {
  document: Document;
  paragraphs: Paragraph[];
  headings: Heading[];
  chunks: Embedded<Chunk>[];
  sentences: Embedded<Sentence>[];
}

/** Reads one generation from beginning to end, whatever is published meanwhile. */
export interface IndexReader {
  describe(): Promise<IndexManifest>;
  /** Terms come unstemmed and without stop words; a term of several words is a phrase. */
  searchLexical(terms: readonly string[], limit: number, filter?: SearchFilter): Promise<LegHit[]>;
  searchDense(vector: Float32Array, limit: number, filter?: SearchFilter): Promise<LegHit[]>;
  /** Paragraphs with the locator key, one for each document (and part) that has it, by document id. */
  locate(locatorKey: string, filter?: SearchFilter): Promise<Paragraph[]>;
  /** The paragraphs of the ids, in the order given; unknown ids are left out. */
  paragraphs(ids: readonly string[]): Promise<Paragraph[]>;
  /** Up to `before` and `after` paragraphs around one, in reading order, itself included; empty when unknown. */
  neighbours(id: string, before: number, after: number): Promise<Paragraph[]>;
  /** All paragraphs of a document in reading order, and its headings; null when unknown. */
  outline(documentId: string): Promise<{ paragraphs: Paragraph[]; headings: Heading[] } | null>;
  /** The sentences of the paragraphs, in the order of the ids and of reading. */
  sentences(paragraphIds: readonly string[]): Promise<IndexedSentence[]>;
  /** Documents by date, then id. */
  documents(filter?: SearchFilter): Promise<Document[]>;
  /** In how many paragraphs each term stands, stemmed as the lexical leg stems; 0 for one the corpus does not have. */
  vocabulary(terms: readonly string[], filter?: SearchFilter): Promise<number[]>;
  /** Every document with all that belongs to it, for copying. */
  scan(): AsyncIterable<IndexEntry>;
  close(): Promise<void>;
}

/** What a writer must know before it begins; counts, checksums and generation it finds itself. */
export type IndexDescription = Omit<IndexManifest, 'counts' | 'checksums' | 'generation' | 'formatVersion'>;

/** Makes a new generation beside the current one. One writer at a time; nothing is seen before publish(). */
export interface IndexWriter {
  /** @throws AppError locked when another build is running. */
  begin(from: 'current' | 'empty'): Promise<void>;
  put(entry: IndexEntry): Promise<void>;
  remove(documentId: string): Promise<void>;
  /** Completes the generation and makes it the current one by one atomic step. */
  publish(description: IndexDescription): Promise<IndexManifest>;
  /** Leaves the current generation as it is and takes away what was begun. */
  abandon(): Promise<void>;
}
