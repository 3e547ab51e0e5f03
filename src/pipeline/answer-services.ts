import type { Document } from '../contracts/document.js';
import type { Embedder } from '../contracts/embedding.js';
import type { IndexManifest, IndexReader } from '../contracts/search-index.js';
import type { SourceDescription } from '../retrieval/describe-sources.js';
import type { LanguageModelServices } from './language-model-services.js';

/** What answering needs, opened once and used by every question. */
export interface AnswerServices {
  index: IndexReader;
  manifest: IndexManifest;
  embedder: Embedder;
  /** Documents of the index by id. */
  documents: ReadonlyMap<string, Document>;
  sources: readonly SourceDescription[];
  /** The language model that writes answers; absent where none is set. */
  languageModel?: LanguageModelServices;
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** A new answer id. */
  makeId: () => string;
  /** Whether a question that asks several things is answered part by part. Default: true. */
  takeApart?: boolean;
  /** Whether misspelt words are put right. Default: true. */
  repairSpelling?: boolean;
}
