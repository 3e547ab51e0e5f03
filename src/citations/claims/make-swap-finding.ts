import type { Finding } from '../../contracts/claim-check.js';
import type { Exchangeable } from './list-exchangeable.js';

/** A fact of the claim in the place of another. */
export function makeSwapFinding(fact: Exchangeable, rival: Exchangeable, where: string): Finding {
  const why = `In ${where} it is “${rival.text}”, not “${fact.text}”, of which this is said.`;
  return { kind: fact.kind, words: fact.text, why, grave: true };
}
