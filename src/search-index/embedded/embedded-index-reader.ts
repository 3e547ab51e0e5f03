import type { Document } from '../../contracts/document.js';
import type { Heading, Paragraph } from '../../contracts/paragraph.js';
import type {
  IndexEntry,
  IndexedSentence,
  IndexManifest,
  IndexReader,
  LegHit,
  SearchFilter,
} from '../../contracts/search-index.js';
import { hasDirection } from './check-entry.js';
import { indexCalls } from './index-calls.js';
import { invalidIndexInput } from './index-errors.js';
import { ParagraphSource } from './paragraph-source.js';
import type { ReadingProcess } from './reading-process.js';
import { SentenceSource } from './sentence-source.js';

/**
 * Reads one generation through its index process. Every method throws AppError unavailable when the process dies
 * (the next call starts it anew) or after close(), and invalid-input for a filter that searchFilterSchema refuses.
 * Paragraphs, sentences and their vectors are shared between callers: frozen where they can be, never to be written to.
 */
export class EmbeddedIndexReader implements IndexReader {
  readonly #manifest: IndexManifest;
  readonly #process: ReadingProcess;
  readonly #paragraphs: ParagraphSource;
  readonly #sentences: SentenceSource;

  constructor(manifest: IndexManifest, process: ReadingProcess) {
    this.#manifest = manifest;
    this.#process = process;
    this.#paragraphs = new ParagraphSource(process);
    this.#sentences = new SentenceSource(process, manifest.embeddingModel.dimension);
  }

  describe(): Promise<IndexManifest> {
    return Promise.resolve(this.#manifest);
  }

  async searchLexical(terms: readonly string[], limit: number, filter?: SearchFilter): Promise<LegHit[]> {
    if (terms.length === 0) return [];
    const request = { terms: [...terms], limit: atLeastZero(limit), filter: filter ?? null };
    return await this.#process.call(indexCalls.searchLexical, request);
  }

  /** @throws AppError invalid-input for a vector of another length than the model's, or one without direction. */
  async searchDense(vector: Float32Array, limit: number, filter?: SearchFilter): Promise<LegHit[]> {
    const { dimension, name } = this.#manifest.embeddingModel;
    if (vector.length !== dimension) {
      throw invalidIndexInput(
        `The vector has ${vector.length} numbers, but ${name}, which made the index, makes ${dimension}.`,
      );
    }
    if (!hasDirection(vector))
      throw invalidIndexInput('The vector is all zeros or has a value that is no number.');
    const request = { vector, limit: atLeastZero(limit), filter: filter ?? null };
    return await this.#process.call(indexCalls.searchDense, request);
  }

  async locate(locatorKey: string, filter?: SearchFilter): Promise<Paragraph[]> {
    const rows = await this.#process.call(indexCalls.locate, { key: locatorKey, filter: filter ?? null });
    return rows.map((row) => this.#paragraphs.parse(row));
  }

  async paragraphs(ids: readonly string[]): Promise<Paragraph[]> {
    return await this.#paragraphs.get(ids);
  }

  async neighbours(id: string, before: number, after: number): Promise<Paragraph[]> {
    const place = { id, before: atLeastZero(before), after: atLeastZero(after) };
    const rows = await this.#process.call(indexCalls.neighbours, place);
    return rows.map((row) => this.#paragraphs.parse(row));
  }

  async outline(documentId: string): Promise<{ paragraphs: Paragraph[]; headings: Heading[] } | null> {
    const found = await this.#process.call(indexCalls.outline, { documentId });
    if (found === null) return null;
    return {
      paragraphs: found.paragraphs.map((row) => this.#paragraphs.parse(row)),
      headings: found.headings,
    };
  }

  async sentences(paragraphIds: readonly string[]): Promise<IndexedSentence[]> {
    return await this.#sentences.get(paragraphIds);
  }

  async documents(filter?: SearchFilter): Promise<Document[]> {
    return await this.#process.call(indexCalls.documents, { filter: filter ?? null });
  }

  async vocabulary(terms: readonly string[], filter?: SearchFilter): Promise<number[]> {
    if (terms.length === 0) return [];
    return await this.#process.call(indexCalls.vocabulary, { terms: [...terms], filter: filter ?? null });
  }

  async *scan(): AsyncIterable<IndexEntry> {
    for (const { id } of await this.documents()) {
      const entry = await this.#process.call(indexCalls.entry, { documentId: id });
      if (entry !== null) yield entry;
    }
  }

  async close(): Promise<void> {
    await this.#process.close();
  }
}

function atLeastZero(count: number): number {
  return Math.max(0, Math.floor(count));
}
