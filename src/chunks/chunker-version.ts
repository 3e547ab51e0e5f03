/**
 * Raised by one whenever the same paragraphs would give other chunks or sentences (src/chunks or
 * src/language/split-sentences.ts changed); stored in the index, which must then be built anew.
 */
export const chunkerVersion = 1;
