import type { Finding } from '../../contracts/claim-check.js';
import type { AlignedSentence } from './aligned-sentence.js';
import type { FactCheck } from './fact-check.js';
import { findExchangedFacts } from './find-exchanged-facts.js';
import { isOneList } from './is-one-list.js';
import { listExchangeable, type Exchangeable } from './list-exchangeable.js';
import { makeSwapFinding } from './make-swap-finding.js';
import { listPlaced, makeTie, strongest, type Placed, type Tie } from './place-facts.js';

/** How much closer another fact must be tied to the words of the claim to be the one meant. */
const clearMargin = 0.2;
/** The same where its sentence is by so much likelier to be the one the claim was made of. */
const otherSentenceMargin = 0.08;
const likenessMargin = 0.05;
/** A name put in makes its own sentence likelier by up to so much. */
const likenessOfName = 0.1;

/**
 * Facts of a claim that stand in the cited paragraphs, but as the number, date or name of something else: another fact
 * of the same kind, which the claim leaves out, stands among the words that the claim has around this one.
 */
export function findSwappedFacts(
  { text, source, where }: FactCheck,
  aligned: readonly AlignedSentence[] | undefined,
): Finding[] {
  const pieces = source.filter(({ part }) => part === 'text');
  const facts = listExchangeable(text);
  if (facts.length === 0) return [];
  const given = pieces.flatMap(listPlaced);
  const tie = makeTie(text, pieces);
  const likeness = readLikeness(aligned);
  const replaced = facts.flatMap((fact) => {
    const rival = findReplaced(fact, { facts, given, tie, likeness });
    return rival === null ? [] : [makeSwapFinding(fact, rival, where)];
  });
  return [...replaced, ...findExchangedFacts(facts, { given, tie, text, where })];
}

interface Replacing {
  facts: readonly Exchangeable[];
  given: readonly Placed[];
  tie: Tie;
  likeness: ReadonlyMap<string, number> | null;
}

/** The fact of the source that one of the claim stands in the place of; null where it is in its own. */
function findReplaced(fact: Exchangeable, { facts, given, tie, likeness }: Replacing): Placed | null {
  // Of an acronym that no list has it is not known what it stands for.
  if (fact.name?.acronym === true) return null;
  // The organization as a whole may stand for any part of it.
  if (fact.name?.known.includes('United Nations') === true) return null;
  // A rounded number is tied to its own words less than an exact one.
  if (fact.quantity !== undefined && fact.quantity.bound !== null) return null;
  const fitting = given.filter((other) => other.group === fact.group);
  const own = strongest(fact, fitting.filter(fact.isSame), tie);
  if (own === null) return null;
  const rivals = fitting.filter(
    (other) =>
      !facts.some((known) => known.isSame(other)) &&
      !overlaps(fact, other) &&
      !isListedWith(own.placed, other),
  );
  const rival = strongest(fact, rivals, tie);
  if (rival === null) return null;
  const margin = rival.tie - own.tie;
  const isClear =
    rival.placed.piece === own.placed.piece
      ? margin >= clearMargin
      : isClearlyElsewhere(margin, { own: own.placed, rival: rival.placed }, likeness);
  return isClear ? rival.placed : null;
}

/** Members of one list are said to do the same: any of them may be named, in any order. */
function isListedWith(own: Placed, other: Placed): boolean {
  return own.piece === other.piece && isOneList(own.piece.text, own.piece.names, [own, other]);
}

function isClearlyElsewhere(
  margin: number,
  { own, rival }: { own: Placed; rival: Placed },
  likeness: ReadonlyMap<string, number> | null,
): boolean {
  const [here, there] = [likeness?.get(own.piece.text), likeness?.get(rival.piece.text)];
  if (here === undefined || there === undefined) return margin >= clearMargin;
  const gain = there - here;
  return (
    (margin >= otherSentenceMargin && gain >= likenessMargin) ||
    (margin >= clearMargin && gain >= -likenessOfName)
  );
}

/** Names of which one contains the other, or a word of it, are no two names to choose from. */
function overlaps(fact: Exchangeable, other: Exchangeable): boolean {
  if (fact.name === undefined || other.name === undefined) return false;
  return other.name.known.some((known) => fact.name?.known.includes(known) === true);
}

function readLikeness(aligned: readonly AlignedSentence[] | undefined): ReadonlyMap<string, number> | null {
  if (aligned === undefined) return null;
  return new Map(aligned.map(({ sentence, cosine }) => [sentence.text.trim(), cosine]));
}
