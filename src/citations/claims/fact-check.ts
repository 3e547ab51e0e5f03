import type { Finding } from '../../contracts/claim-check.js';
import type { SourcePiece } from './cited-source.js';

/** A claim beside all that its facts may rest on. */
export interface FactCheck {
  text: string;
  source: readonly SourcePiece[];
  /** Where the source stands, for people: "para. 57". */
  where: string;
}

/** A fact of the claim that its source does not bear out. */
export function makeFactFinding(kind: Finding['kind'], words: string, where: string): Finding {
  return { kind, words, why: `“${words}” does not stand in ${where}.`, grave: true };
}
