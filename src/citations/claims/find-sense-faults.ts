import type { CitedPassage, Finding } from '../../contracts/claim-check.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { findAddedSense } from './find-added-sense.js';
import { findDroppedSense } from './find-dropped-sense.js';

interface ClaimSense {
  text: string;
  /** The passages cited. */
  passages: readonly CitedPassage[];
  /** Their sentences that it rests on, best first. */
  support: readonly AlignedSentence[];
}

/** What of a claim's sense the passages it cites do not bear out: negation, strength, amount. */
export function findSenseFaults({ text, passages, support }: ClaimSense): Finding[] {
  if (support.length === 0) return [];
  return [...findAddedSense({ text, passages, support }), ...findDroppedSense(text, support)];
}
