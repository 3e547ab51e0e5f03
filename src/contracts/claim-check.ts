import type { AnswerSentence } from './answer.js';
import type { Document } from './document.js';
import type { DraftQuote } from './draft-answer.js';
import type { Paragraph } from './paragraph.js';
import type { IndexedSentence } from './search-index.js';

/** A paragraph that a proposed sentence names, as its author names it. */
export interface ProposedCitation {
  /** The key as written. */
  key: string;
  /** The paragraph the key stands for; null when it is none of the evidence given. */
  paragraphId: string | null;
  /** The words it is said to rest on, as written; null where none are given. */
  quote: string | null;
}

/** A sentence as a language model proposes it, in words of its own. */
export interface ProposedSentence {
  text: string;
  citations: readonly ProposedCitation[];
}

/** What can be wrong with a sentence against the paragraphs it cites. */
export type FindingKind =
  | 'no-citation'
  | 'unknown-key'
  | 'quote-not-located'
  | 'number'
  | 'date'
  | 'name'
  | 'symbol'
  | 'quotation'
  | 'negation'
  | 'modality'
  | 'quantifier'
  | 'speaker'
  | 'content';

/** One thing found wrong. */
export interface Finding {
  kind: FindingKind;
  /** The words of the sentence concerned; the whole sentence where it is the whole. */
  words: string;
  /** What is wrong, in one sentence for people: "“12 per cent” does not stand in para. 57." */
  why: string;
  /** Whether it alone makes the sentence unsupported; otherwise partly supported. */
  grave: boolean;
}

/** A paragraph a sentence may rest on, with what belongs to the reading of it. */
export interface CitedPassage {
  paragraph: Paragraph;
  document: Document;
  /** Its sentences with their unit vectors, in order. */
  sentences: readonly IndexedSentence[];
  /** The text that introduces an item, of its parents, outermost first; none for other paragraphs. */
  leadIns: readonly string[];
  /** Paragraphs before it in the document, in reading order: they say who "he" is. */
  before: readonly Paragraph[];
}

/** A quote as it was found in its paragraph. */
export interface LocatedQuote extends DraftQuote {
  /** 1 for words that stand there after normalisation; below, the share of the quote's words in the best-aligned span. */
  score: number;
}

/** What the check of a sentence in an author's own words came to. Likeness alone is never called support. */
export interface ClaimCheck {
  verdict: AnswerSentence['verdict'];
  /** Where in the paragraphs it rests; the best-aligned sentences where no quote was given or located. */
  quotes: LocatedQuote[];
  /** What is wrong; empty exactly when the verdict is `supported`. */
  findings: Finding[];
  /** How much of its content the cited paragraphs cover, from 0 to 1. */
  coverage: number;
}
