import type { DraftAnswer } from '../../contracts/draft-answer.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { expandAcronyms } from './expand-acronyms.js';
import { decline, joinNames } from './decline.js';
import { findUnknownNames, listNamedThings, speaksOf, type NamedInQuestion } from './find-missing-names.js';
import { isNearEnough, isSpokenNear } from './judge-answerable.js';

/** A name that stands in more of the paragraphs than this tells nothing apart. */
const commonShare = 0.2;

/** Candidates that speak of what the question names, and what none of them speaks of. */
export interface NamedEvidence {
  ranked: Candidate[];
  missing: NamedInQuestion[];
  /** Set when the question cannot be answered without what is missing. */
  declined: DraftAnswer | null;
}

/**
 * Keeps to the sentences that speak of the countries, bodies, people, numbers and years that the question names. What
 * no paragraph of the corpus has is "not mentioned"; what is mentioned, but not with what is asked, is "not in corpus".
 */
export async function requireNames(
  context: AnswerContext,
  ranked: readonly Candidate[],
): Promise<NamedEvidence> {
  const asked = await dropCommon(context, listNamedThings(context));
  if (asked.length === 0) return { ranked: [...ranked], missing: [], declined: null };
  const notFound = await findUnknownNames(asked, context.index);
  const named = expandAcronyms(asked, notFound, ranked);
  const unknown = named.filter((thing) => notFound.includes(thing));
  const known = named.filter((thing) => !unknown.includes(thing));
  const asksForFigure = ['number', 'date'].includes(context.shape.expects);
  const speaks = context.shape.speakers.length > 0;
  const near = ranked.filter(
    (candidate) => isNearEnough(candidate) || (speaks && candidate.fits && isSpokenNear(candidate)),
  );
  const covered = known.filter((thing) =>
    near.some((candidate) => speaksOf(candidate, thing, asksForFigure)),
  );
  const missing = named.filter((thing) => !covered.includes(thing));
  const alternatives = areAlternatives(context.question, named);
  if (missing.length > 0 && (covered.length === 0 || missing.some(isEssential(context)))) {
    if (covered.length === 0 || !alternatives)
      return { ranked: [...ranked], missing, declined: declineNames(context, missing, unknown) };
  }
  const counts = new Map(
    ranked.map((candidate) => [
      candidate,
      covered.filter((thing) => speaksOf(candidate, thing, asksForFigure)).length,
    ]),
  );
  const most = Math.max(0, ...near.map((candidate) => counts.get(candidate) ?? 0));
  const least = alternatives ? Math.min(1, most) : most;
  return {
    ranked: ranked.filter((candidate) => (counts.get(candidate) ?? 0) >= least),
    missing,
    declined: null,
  };
}

/** Names so frequent that they tell nothing apart ("United Nations") need not be asked for. */
async function dropCommon(
  context: AnswerContext,
  named: readonly NamedInQuestion[],
): Promise<NamedInQuestion[]> {
  const [counts, manifest] = await Promise.all([
    context.index.vocabulary(named.flatMap((thing) => [thing.text, thing.canonical])),
    context.index.describe(),
  ]);
  const most = commonShare * manifest.counts.paragraphs;
  return named.filter((_, at) => Math.max(counts[2 * at] ?? 0, counts[2 * at + 1] ?? 0) <= most);
}

/** A country, a person, a number, a year or a symbol must be there; a body or a title may be paraphrased. */
function isEssential(context: AnswerContext): (thing: NamedInQuestion) => boolean {
  const asked = new Set(context.shape.speakers.map((speaker) => speaker.canonical));
  return (thing) =>
    asked.has(thing.canonical) || !['organization', 'instrument', 'other'].includes(thing.kind);
}

/** Whether names are set side by side ("Peru and Canada"), so that each may be answered by itself. */
function areAlternatives(question: string, named: readonly NamedInQuestion[]): boolean {
  const names = named.filter((thing) => thing.kind !== 'year' && thing.kind !== 'number');
  return names.some((left) =>
    names.some((right) => {
      const at = question.indexOf(left.text);
      const next = question.indexOf(right.text);
      return (
        at >= 0 &&
        next > at &&
        /^\s*(?:,|and|or|, and|&)\s*(?:the\s+)?$/u.test(question.slice(at + left.text.length, next))
      );
    }),
  );
}

function declineNames(
  context: AnswerContext,
  missing: readonly NamedInQuestion[],
  unknown: readonly NamedInQuestion[],
): DraftAnswer {
  const absent = missing.filter((thing) => unknown.includes(thing));
  if (absent.length > 0) {
    return decline(context, {
      reason: 'not-mentioned',
      message: `The corpus does not mention ${joinNames(absent.map((thing) => thing.text))}.`,
      missing: absent.map((thing) => thing.text),
    });
  }
  const names = joinNames(missing.map((thing) => thing.text));
  return decline(context, {
    reason: 'not-in-corpus',
    message: `The corpus mentions ${names}, but not with what is asked.`,
    missing: missing.map((thing) => `${thing.text} in connection with this`),
  });
}
