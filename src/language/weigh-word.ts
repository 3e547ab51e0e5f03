import { openWordVectors } from './word-vectors.js';

/** Rank by how common a word is from which on it counts in full. */
const rareFrom = 6000;
const leastWeight = 0.3;

/**
 * How much a folded content word tells, from 0.3 for the commonest to 1 for rare ones and those not known: the logarithm
 * of its rank among English words.
 */
export function weighWord(word: string): number {
  const rank = openWordVectors().rows.get(word);
  if (rank === undefined) return /^\d+$/u.test(word) || word.length > 2 ? 1 : leastWeight;
  const share = Math.log2(1 + rank / 100) / Math.log2(1 + rareFrom / 100);
  return leastWeight + (1 - leastWeight) * Math.min(1, share);
}
