import type { Answer } from '../../src/contracts/answer.js';
import type { IndexReader } from '../../src/contracts/search-index.js';

/** A question with the questions asked before it in the same conversation. */
export interface Asking {
  question: string;
  turns: readonly string[];
}

/**
 * What is judged: anything that answers questions. The program itself, the program with one part taken out, or a
 * control that must fail.
 */
export interface System {
  /** Answers the last question, after asking the turns before it. */
  ask(asking: Asking): Promise<Answer>;
}

/** The index that citations are checked against, by the evaluation itself. */
export type Source = Pick<IndexReader, 'paragraphs'>;
