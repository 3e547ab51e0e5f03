import type { Notice } from '../../contracts/answer.js';
import type { DraftAnswer, DraftSentence } from '../../contracts/draft-answer.js';
import type { AnswerContext, Candidate } from './candidate.js';
import { citeFootnotes } from './cite-footnotes.js';
import { completeSentences } from './complete-sentences.js';
import { decline, describeQuestion, joinNames, listNearest } from './decline.js';
import { describeSource } from './describe-source.js';
import type { NamedInQuestion } from './find-missing-names.js';
import { asksForQuantity } from './fits-question.js';
import type { AnswerType } from '../../language/find-answer-type.js';
import { readParagraph } from './read-features.js';
import { chooseSelection, selectSentences } from './select-sentences.js';

/** What the question asks for that a sentence must have to answer it at all. */
const demanded: Partial<Record<AnswerContext['shape']['expects'], string>> = {
  number: 'a number',
  date: 'a date',
};
/** Least share of the best score for a sentence with a number or date: one far from the question has another's. */
const demandShare = 0.8;
/** Most by which its cosine may fall short of the best sentence's. */
const demandDistance = 0.12;
/** Nearness at which a sentence is taken for one on the matter without any of the question's rare words. */
const ownCosine = 0.7;

/** What is missing where no sentence has the type asked for. */
const typeNames: Record<AnswerType, string> = {
  money: 'an amount of money',
  percentage: 'a share or percentage',
  duration: 'a length of time',
  country: 'a country or delegation by name',
  city: 'a city by name',
  place: 'a place',
  penalty: 'a penalty',
  'person-name': 'a person’s name',
  'web-address': 'an address',
  telephone: 'a telephone number',
};

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
  const chosen = selectSentences(ranked, chooseSelection(context.shape));
  const footnotes = await citeFootnotes(context.question, chosen, context.index);
  const sentences: DraftSentence[] = [...(await completeSentences(chosen, context.index)), ...footnotes];
  const absent = [
    ...missing.map((thing) => `${thing.text} in connection with this`),
    ...listSilent(context, ranked, missing),
  ];
  const notices = noteOpenList(context);
  if (absent.length === 0) return { status: 'answered', sentences, notices };
  return { status: 'partial', sentences, missing: absent, nearest: listNearest(context), notices };
}

/** Of several whose words are asked for, those that say nothing near the question. */
function listSilent(
  { shape }: AnswerContext,
  ranked: readonly Candidate[],
  missing: readonly NamedInQuestion[],
): string[] {
  if (shape.speakers.length < 2) return [];
  return shape.speakers
    .filter(({ canonical }) => !ranked.some((candidate) => candidate.speakers.includes(canonical)))
    .filter(({ canonical }) => !missing.some((thing) => thing.canonical === canonical))
    .map((speaker) => `a statement by ${speaker.text}`);
}

/** A list gathered from running text cannot be known to be whole, and says so. */
function noteOpenList({ shape, answerType }: AnswerContext): Notice[] {
  const open = shape.expects === 'list' || answerType === 'country';
  return open
    ? [{ code: 'list-open', text: 'Gathered from running text: the list may not be complete.' }]
    : [];
}

/** Candidates among which one that fits makes the others superfluous: a definition, a sentence that names somebody. */
const preferredDepth: Partial<Record<AnswerContext['shape']['expects'], number>> = {
  definition: 3,
  'person-or-body': 3,
};

/** A definition or a name answers alone, where one of the best sentences has it; a number, a date or a speaker is demanded. */
function chooseFitting(context: AnswerContext, near: readonly Candidate[]): readonly Candidate[] {
  const fitting = near.filter((candidate) => candidate.fits);
  if (context.shape.speakers.length > 0) return fitting;
  if (mustFit(context))
    return fitting.filter(
      (candidate) =>
        candidate.score >= demandShare * (near[0]?.score ?? 0) &&
        candidate.cosine >= (near[0]?.cosine ?? 0) - demandDistance &&
        (context.answerType !== null || candidate.cosine >= ownCosine || hasTellingTerm(context, candidate)),
    );
  const depth = preferredDepth[context.shape.expects] ?? 0;
  return near.slice(0, depth).some((candidate) => candidate.fits) ? fitting : near;
}

/** Rarest words of a question, one of which a paragraph must have to give its number or date. */
const tellingTerms = 2;

/** Whether the paragraph has one of the rarest words of the question: a figure for another subject is no answer. */
function hasTellingTerm({ terms }: AnswerContext, candidate: Candidate): boolean {
  const known = terms.terms.filter((term) => term.known).sort((left, right) => right.weight - left.weight);
  const { stems } = readParagraph(candidate.hit.paragraph);
  return known.length === 0 || known.slice(0, tellingTerms).some(({ stem }) => stems.has(stem));
}

/** Whether only sentences that have what is asked for can answer: the speaker's own, those with a number or a date. */
function mustFit(context: AnswerContext): boolean {
  const { speakers, expects } = context.shape;
  return (
    speakers.length > 0 ||
    context.answerType !== null ||
    demanded[expects] !== undefined ||
    asksForQuantity(context.question)
  );
}

function declineUnmetDemand(context: AnswerContext, near: readonly Candidate[]): DraftAnswer | null {
  const unexplained = declineUnexplained(context, near);
  if (unexplained !== null) return unexplained;
  if (!mustFit(context)) return null;
  const { speakers, expects } = context.shape;
  if (speakers.length > 0) {
    if (near.some((candidate) => candidate.fits)) return null;
    const names = joinNames(speakers.map((speaker) => speaker.text));
    return decline(context, {
      reason: 'not-in-corpus',
      message: `No statement by ${names} that answers this was found.`,
      missing: [`a statement by ${names}`],
    });
  }
  if (chooseFitting(context, near).length > 0) return null;
  const { answerType } = context;
  const what = answerType === null ? (demanded[expects] ?? 'a number') : typeNames[answerType];
  return decline(context, {
    reason: 'not-in-corpus',
    message: `The corpus does not give ${what} for this.`,
    missing: [describeQuestion(context.question)],
  });
}

/** Asks for a reason and for nothing else. */
const asksWhy =
  /^(?:and |but |so )?(?:why|how come|for what reasons?|what (?:is |was |are |were )?(?:the )?reasons?)\b/iu;
/** Sentences among which a reason is looked for. */
const reasonDepth = 5;

/** "Why …" where no near sentence gives a reason for anything. */
function declineUnexplained(context: AnswerContext, near: readonly Candidate[]): DraftAnswer | null {
  if (!asksWhy.test(context.question) || context.answerType !== null) return null;
  if (context.shape.speakers.length > 0 || near.slice(0, reasonDepth).some(({ fits }) => fits)) return null;
  return decline(context, {
    reason: 'not-in-corpus',
    message: 'The corpus speaks of this, but does not say why.',
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
