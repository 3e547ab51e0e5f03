import type { DeclineReason, Notice } from './answer.js';

/** A piece of a paragraph's text that a sentence rests on: the slice [start, end) of it. */
export interface DraftQuote {
  paragraphId: string;
  start: number;
  end: number;
}

/** A sentence as an answerer proposes it, before its citations are checked and numbered. */
export interface DraftSentence {
  text: string;
  attribution?: string;
  quotes: DraftQuote[];
}

/** What an answerer makes of the evidence; citations/ turns it into an Answer. */
export type DraftAnswer =
  | { status: 'answered'; sentences: DraftSentence[]; notices: Notice[] }
  | { status: 'partial'; sentences: DraftSentence[]; missing: string[]; nearest: string[]; notices: Notice[] }
  | {
      status: 'declined';
      reason: DeclineReason;
      message: string;
      missing: string[];
      nearest: string[];
      readings?: string[];
      notices: Notice[];
    };
