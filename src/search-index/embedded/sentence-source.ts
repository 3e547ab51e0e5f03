import type { IndexedSentence } from '../../contracts/search-index.js';
import { indexCalls } from './index-calls.js';
import type { ReadingProcess } from './reading-process.js';
import { RecentlyUsed } from './recently-used.js';

/** Paragraphs whose sentences are kept; with vectors of 384 numbers about 8 KB each. */
const paragraphsKept = 2_000;

/** Sentences of one generation with their vectors, kept because these are the bulk of what a question makes travel. */
export class SentenceSource {
  readonly #process: ReadingProcess;
  readonly #dimension: number;
  readonly #kept = new RecentlyUsed<readonly IndexedSentence[]>(paragraphsKept);

  constructor(process: ReadingProcess, dimension: number) {
    this.#process = process;
    this.#dimension = dimension;
  }

  /** In the order of the paragraph ids and of reading. Every caller gets the same frozen sentences and vectors. */
  async get(paragraphIds: readonly string[]): Promise<IndexedSentence[]> {
    const found = new Map<string, readonly IndexedSentence[]>();
    const missing = new Set<string>();
    for (const id of paragraphIds) {
      const kept = this.#kept.find(id);
      if (kept === undefined) missing.add(id);
      else found.set(id, kept);
    }
    if (missing.size > 0) {
      for (const [id, sentences] of await this.#fetch([...missing])) {
        found.set(id, sentences);
        this.#kept.keep(id, sentences);
      }
    }
    return paragraphIds.flatMap((id) => found.get(id) ?? []);
  }

  async #fetch(paragraphIds: string[]): Promise<Map<string, IndexedSentence[]>> {
    const { rows, vectors } = await this.#process.call(indexCalls.sentences, { paragraphIds });
    const byParagraph = new Map<string, IndexedSentence[]>();
    rows.forEach((row, index) => {
      const vector = vectors.slice(index * this.#dimension, (index + 1) * this.#dimension);
      const sentence = Object.freeze({ ...row, vector });
      const sentences = byParagraph.get(row.paragraphId);
      if (sentences === undefined) byParagraph.set(row.paragraphId, [sentence]);
      else sentences.push(sentence);
    });
    return byParagraph;
  }
}
