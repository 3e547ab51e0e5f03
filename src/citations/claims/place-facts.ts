import type { SourcePiece } from './cited-source.js';
import { listExchangeable, type Exchangeable } from './list-exchangeable.js';
import { measureTie } from './measure-tie.js';
import { listTokens } from './name-parts.js';

/** A fact of the source with the sentence it stands in. */
export interface Placed extends Exchangeable {
  piece: SourcePiece;
}

const placedFacts = new WeakMap<SourcePiece, Placed[]>();

/** The facts of a sentence of the source, read once. */
export function listPlaced(piece: SourcePiece): Placed[] {
  const known = placedFacts.get(piece);
  if (known !== undefined) return known;
  const placed = listExchangeable(piece.text).map((fact): Placed => ({ ...fact, piece }));
  placedFacts.set(piece, placed);
  return placed;
}

/** How far a fact of the claim and one of the source stand among the same words, from 0. */
export type Tie = (fact: Exchangeable, placed: Placed) => number;

/** Measures ties between a claim and pieces of its source; words that many sentences have weigh less. */
export function makeTie(text: string, pieces: readonly SourcePiece[]): Tie {
  const tokens = listTokens(text);
  const counts = new Map<string, number>();
  for (const piece of pieces)
    for (const key of new Set(piece.tokens.map((token) => token.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const weigh = (key: string): number => 1 / (counts.get(key) ?? 1);
  return (fact, placed) =>
    measureTie(
      { tokens, start: fact.start, end: fact.end },
      { tokens: placed.piece.tokens, start: placed.start, end: placed.end },
      weigh,
    );
}

/** Of facts of the source the one most closely tied to a fact of the claim; null of none. */
export function strongest(
  fact: Exchangeable,
  given: readonly Placed[],
  tie: Tie,
): { placed: Placed; tie: number } | null {
  let best: { placed: Placed; tie: number } | null = null;
  for (const placed of given) {
    const strength = tie(fact, placed);
    if (best === null || strength > best.tie) best = { placed, tie: strength };
  }
  return best;
}
