import type { DraftSentence } from './draft-answer.js';

/** A sentence of a briefing before its citations are checked and numbered. */
export interface DraftBriefingSentence extends DraftSentence {
  form: 'sentence' | 'lead-in' | 'item';
  /** Of an item, as printed: "(a)". */
  marker?: string;
}

/** What one document says on a section: blocks that are each set as a paragraph or a list, and what to tell of them. */
export interface DraftPart {
  documentId: string;
  blocks: DraftBriefingSentence[][];
  /** Of lists given in part: "2 of the 11 items of para. 10." */
  notes: string[];
}
