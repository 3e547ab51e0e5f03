import type { Finding } from '../../contracts/claim-check.js';
import { findSymbols, type FoundSymbol } from '../../language/find-symbols.js';
import { findWords } from '../../language/find-words.js';
import { lookUpOtherNames } from '../../language/other-names.js';
import { isSameName } from './find-name-faults.js';
import { listNames, type NameWithParts } from './name-parts.js';
import { makeFactFinding, type FactCheck } from './fact-check.js';

const yearOf = /\s\(\d{4}\)$/u;

/** Whether two symbols are the same; the year of a resolution may be left out. */
function isSameSymbol(claim: FoundSymbol, given: FoundSymbol): boolean {
  if (claim.canonical === given.canonical) return true;
  return claim.canonical === given.canonical.replace(yearOf, '') && !yearOf.test(claim.canonical);
}

/** Document symbols and numbers of resolutions that the cited paragraphs do not give, or give as another body's. */
export function findSymbolFaults({ text, source, where }: FactCheck): Finding[] {
  const given = source.flatMap((piece) => piece.symbols.map((symbol) => ({ symbol, piece })));
  return findSymbols(text).flatMap((symbol): Finding[] => {
    const same = given.filter((one) => isSameSymbol(symbol, one.symbol));
    if (same.length === 0) return [makeFactFinding('symbol', symbol.text, where)];
    const claimed = bodyBefore(listNames(text), text, symbol);
    const bodies = same.flatMap(({ piece, symbol: one }) => bodyBefore(piece.names, piece.text, one) ?? []);
    if (claimed === null || bodies.length === 0 || bodies.some((body) => isSameBody(claimed, body)))
      return [];
    const why = `In ${where} ${symbol.text} is of the ${bodies[0]?.text ?? ''}, not of the ${claimed.text}.`;
    return [{ kind: 'name', words: `${claimed.text} … ${symbol.text}`, why, grave: true }];
  });
}

/** The body whose resolution or decision a number is: the last one named before it, numbers apart. */
function bodyBefore(
  names: readonly NameWithParts[],
  text: string,
  { start, kind }: FoundSymbol,
): NameWithParts | null {
  if (kind === 'document') return null;
  const body = names.findLast((name) => name.kind === 'organization' && name.end <= start);
  if (body === undefined) return null;
  const between = text.slice(body.end, start);
  return /^[’']?s?\s*(?:(?:resolutions?|decisions?|and|or|in|its|nos?\.?|of \d{4})|[\s,;\d/()])*$/iu.test(
    between,
  )
    ? body
    : null;
}

function isSameBody(left: NameWithParts, right: NameWithParts): boolean {
  if (left.canonical === right.canonical || isSameName(left, right)) return true;
  const bodies = lookUpOtherNames(findWords(left.text), 0)?.bodies ?? [];
  if (lookUpOtherNames(findWords(right.text), 0)?.bodies.some((body) => bodies.includes(body)) === true)
    return true;
  return (
    [...left.allStems].every((stem) => right.allStems.has(stem)) ||
    [...right.allStems].every((stem) => left.allStems.has(stem))
  );
}
