import type { DraftAnswer, DraftSentence } from '../../contracts/draft-answer.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { findOpenPremise } from './check-premise.js';
import { citeFootnotes } from './cite-footnotes.js';
import { completeSentences } from './complete-sentences.js';
import { decline, describeQuestion, joinNames, listNearest } from './decline.js';
import { describeSource } from './describe-source.js';
import type { NamedInQuestion } from './find-missing-names.js';
import { chooseSelection, selectSentences } from './select-sentences.js';

/** What the question asks for that a sentence must have to answer it at all. */
const demanded: Partial<Record<AnswerContext['shape']['expects'], string>> = {
  number: 'a number',
  date: 'a date',
};
/** Sentences looked at for what is demanded. */
const demandDepth = 6;

interface Evidence {
  /** Sentences near enough to the question, best first. */
  near: readonly Candidate[];
  /** What the question names that none of them speaks of. */
  missing: readonly NamedInQuestion[];
}

/** Answers with the sentences that answer best, each made fit to stand alone. */
export async function answerPassage(
  context: AnswerContext,
  { near, missing }: Evidence,
): Promise<DraftAnswer> {
  const ambiguous = declineAmbiguousSource(context, near);
  if (ambiguous !== null) return ambiguous;
  const demand = declineUnmetDemand(context, near);
  if (demand !== null) return demand;
  const ranked = chooseFitting(context, near);
  const premise = findOpenPremise(context, ranked.slice(0, 3));
  if (premise !== null) return declinePremise(context, premise.text, ranked);
  const chosen = selectSentences(ranked, chooseSelection(context.shape));
  const footnotes = await citeFootnotes(context.question, chosen, context.index);
  const sentences: DraftSentence[] = [...(await completeSentences(chosen, context.index)), ...footnotes];
  if (missing.length === 0) return { status: 'answered', sentences, notices: [] };
  return {
    status: 'partial',
    sentences,
    missing: missing.map((thing) => `${thing.text} in connection with this`),
    nearest: listNearest(context),
    notices: [],
  };
}

/** Candidates looked at for a definition. */
const definitionDepth = 3;

/** A definition answers alone, where one of the best sentences is one; a number, a date or a speaker is demanded. */
function chooseFitting(context: AnswerContext, near: readonly Candidate[]): readonly Candidate[] {
  const fitting = near.filter((candidate) => candidate.fits);
  if (mustFit(context)) return fitting;
  const defines =
    context.shape.expects === 'definition' &&
    near.slice(0, definitionDepth).some((candidate) => candidate.fits);
  return defines ? fitting : near;
}

/** Whether only sentences that have what is asked for can answer: the speaker's own, those with a number or a date. */
function mustFit(context: AnswerContext): boolean {
  return context.shape.speakers.length > 0 || demanded[context.shape.expects] !== undefined;
}

function declineUnmetDemand(context: AnswerContext, near: readonly Candidate[]): DraftAnswer | null {
  if (!mustFit(context)) return null;
  const { speakers, expects } = context.shape;
  if (speakers.length > 0) {
    if (near.some((candidate) => candidate.fits)) return null;
    const names = joinNames(speakers.map((speaker) => speaker.text));
    return decline(context, {
      reason: 'not-in-corpus',
      message: `The corpus names ${names}, but reports no statement by ${names} on this.`,
      missing: [`a statement by ${names}`],
    });
  }
  if (near.slice(0, demandDepth).some((candidate) => candidate.fits)) return null;
  const what = demanded[expects] ?? 'this';
  return decline(context, {
    reason: 'not-in-corpus',
    message: `The corpus gives no ${what.replace(/^an? /, '')} for this.`,
    missing: [describeQuestion(context.question)],
  });
}

/** "the draft report" where two documents fit and both answer. */
function declineAmbiguousSource(context: AnswerContext, near: readonly Candidate[]): DraftAnswer | null {
  const vague = context.retrieval.mentions.find(
    (mention) =>
      mention.documentIds.length > 1 &&
      !/\d/u.test(mention.text) &&
      !/\b(?:meetings|reports|papers|documents|releases|conferences|congresses|sessions)\b/iu.test(
        mention.text,
      ),
  );
  if (vague === undefined) return null;
  const best = near[0]?.score ?? 0;
  const answering = vague.documentIds.filter((id) =>
    near.some((candidate) => candidate.document.id === id && candidate.score >= 0.75 * best),
  );
  if (answering.length < 2) return null;
  const documents = answering.flatMap((id) => context.documents.get(id) ?? []);
  return decline(context, {
    reason: 'underspecified',
    message: `“${vague.text}” fits ${documents.length} documents.`,
    missing: ['which document is meant'],
    readings: documents.map((document) => context.question.replace(vague.text, describeSource(document))),
  });
}

function declinePremise(context: AnswerContext, premise: string, ranked: readonly Candidate[]): DraftAnswer {
  const nearest = ranked[0];
  const says =
    nearest === undefined
      ? ''
      : ` On it, the ${describeSource(nearest.document)}, ${nearest.hit.paragraph.locator}, says: “${nearest.sentence.text}”`;
  return decline(context, {
    reason: 'premise-not-borne-out',
    message: `The corpus does not bear out what the question takes for granted (“${premise}”).${says}`,
    missing: [premise],
  });
}
