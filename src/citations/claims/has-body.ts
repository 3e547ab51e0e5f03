import { findWords } from '../../language/find-words.js';
import { lookUpOtherNames } from '../../language/other-names.js';
import type { SourcePiece } from './cited-source.js';

const bodiesOf = new WeakMap<SourcePiece, ReadonlySet<string>>();

/** Full names of the bodies and instruments that a piece of the source names, by whichever of their names; read once. */
export function listBodies(piece: SourcePiece): ReadonlySet<string> {
  const known = bodiesOf.get(piece);
  if (known !== undefined) return known;
  const words = findWords(piece.text);
  const found = words.flatMap((_, at) => {
    const other = lookUpOtherNames(words, at);
    return other === null ? [] : [...other.bodies, ...other.within];
  });
  const bodies = new Set(found);
  bodiesOf.set(piece, bodies);
  return bodies;
}

/** Whether one of some bodies is named in the source, by whichever of its names. */
export function hasBody(source: readonly SourcePiece[], bodies: readonly string[]): boolean {
  return source.some((piece) => bodies.some((body) => listBodies(piece).has(body)));
}
