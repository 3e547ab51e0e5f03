import { areRelatedStems } from '../../language/are-related-stems.js';
import { measureWordLikeness } from '../../language/measure-word-likeness.js';
import type { ContentWord } from './read-content-words.js';

/** Likeness up to which words have nothing to do with each other, and from which on one stands for the other. */
const unlike = 0.35;
const alike = 0.65;
/** Credit for a word of the same family, and the most for another word of the same meaning. */
const relatedCredit = 0.95;
const synonymCredit = 0.9;

const credits = new Map<string, Map<string, number>>();
const rememberedWords = 20_000;

/** How well one word stands for another, from 0 to 1: 1 for forms of one word, less for words of like meaning. */
export function matchWord(claim: ContentWord, source: ContentWord): number {
  if (claim.folded === source.folded) return 1;
  let known = credits.get(claim.folded);
  if (known === undefined) {
    if (credits.size >= rememberedWords) credits.clear();
    known = new Map();
    credits.set(claim.folded, known);
  }
  const before = known.get(source.folded);
  if (before !== undefined) return before;
  const credit = compareWords(claim, source);
  known.set(source.folded, credit);
  return credit;
}

function compareWords(claim: ContentWord, source: ContentWord): number {
  const likeness = measureWordLikeness(claim.folded, source.folded);
  // "organized" and "organs" have one stem and nothing in common.
  const maybeFamily = likeness === null || likeness >= unlike;
  if (maybeFamily && claim.stem === source.stem) return 1;
  if (maybeFamily && areRelatedStems(claim.stem, source.stem)) return relatedCredit;
  if (likeness === null || likeness <= unlike) return 0;
  return synonymCredit * Math.min(1, (likeness - unlike) / (alike - unlike));
}
