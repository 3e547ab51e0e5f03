import type { Document } from './document.js';
import type { Paragraph } from './paragraph.js';
import type { IndexedSentence } from './search-index.js';

/** A sentence of the corpus that is about a topic. */
export interface TopicSentence {
  sentence: IndexedSentence;
  paragraph: Paragraph;
  document: Document;
  /** Cosine to the topic plus a share of its words, as measureSignal has it; comparable for one topic only. */
  relevance: number;
  /** Comparison forms of the names of those who say it; empty when nobody is named. */
  speakers: readonly string[];
  /** Comparison forms of the names in it. */
  names: ReadonlySet<string>;
  /** Whether it leans on the sentence before it. */
  leans: boolean;
}
