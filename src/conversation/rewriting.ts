/** A question rewritten so that it can be understood alone, and what was done to it, for people. */
export interface Rewriting {
  text: string;
  why: string;
}
