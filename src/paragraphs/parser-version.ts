/** Bumped whenever the rules by which documents are split change, so that an index knows that it is out of date. */
export const parserVersion = 1;
