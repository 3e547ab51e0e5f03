import { findExpectedAnswers, type ExpectedAnswer } from './expected-answers.js';
import { findDates } from './find-dates.js';
import { findNames, type NamedThing } from './find-names.js';
import { findSourcePhrases } from './find-source-phrases.js';
import { findSpeakers } from './find-speakers.js';
import { findSymbols } from './find-symbols.js';
import { splitAskingFrame } from './split-asking-frame.js';
import { splitJoinedQuestions } from './split-joined-questions.js';

/** What a question asks for and about, as far as its own words tell. */
export interface QuestionShape {
  expects: ExpectedAnswer;
  /** Further kinds of answer that would do, without the main one. */
  alsoExpects: ExpectedAnswer[];
  /** Names whose view or words are asked for, in order. */
  speakers: NamedThing[];
  /** The question without its asking frame: "the darknet" in "What did the meeting say about the darknet?". */
  topic: string;
  /** The text, meeting or speaker whose word is asked for, as named; null where none is. */
  source: string | null;
  /** Years mentioned, each once, in order. */
  years: number[];
  /** Whether two or more years, documents, meetings or things are to be compared. */
  compares: boolean;
  /** Whether the answer must be complete: a list, or a count of things. */
  wantsAll: boolean;
  /** The questions joined in it, each whole; the question itself where there is one. */
  parts: string[];
}

const opinions = String.raw`(?:views?|opinions?|positions?|stances?|delegates?|delegations?|speakers?|participants?|states|countries|representatives?)`;
const comparing = new RegExp(
  [
    String.raw`\b(?:compare[ds]?|comparing|comparison|versus|vs|contrast|in common|evolv(?:e|ed)|similar(?:ities|ly)?|unlike)\b`,
    // "How did views differ on …" asks what was said on both sides of one debate.
    String.raw`(?<!\b${opinions}\s)\bdiffer(?:s|ed|ent|ently|ence|ences)?\b`,
    String.raw`\b(?:did|has|have|does|what|how)\b.*(?<!climate )\bchanged?\b(?=.*\b(?:between|since|from|over|after|and)\b|\s*\??$)`,
    String.raw`^how\b.*\b(?:develop|shift|progress|move|advance|grow|grown)(?:ed|d)?\b.*\b(?:between|since|from|over|across|through|until)\b`,
  ].join('|'),
  'iu',
);
/** "Which documents mention piracy, and what do they say?": asked of each. */
const eachDocument =
  /^(?:(?:in|at) )?(?:which|what)(?: of the| other)? (?:documents|papers|reports|texts|sources|meetings|sessions)\b(?! (?:do|did) (?:you|the|a|an|it|they|we|i)\b)(?!.*\b(?:before it|for its consideration|prepared by|submitted)\b)\s+(?:also\s+)?(?:\p{L}+\s+){0,2}?(?:mention|discuss|deal|speak|talk|refer|cover|address|treat|say|contain|describe|raise|touch|concern|consider|recommend|propose)/iu;
const bothSources =
  /\bboth (?:the )?(?:\p{L}+ )?(?:meetings|papers|reports|documents|texts|congresses|sessions|conferences|years)\b/iu;
const span =
  /\b(?:between|from)\s+(?:19|20)\d{2}\s+(?:and|to)\s+(?:19|20)\d{2}|(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}/iu;
/** What a text has one by one, so that a count of it is a list; a printed figure ("how many passports") is not. */
const counted = String.raw`(?:recommendations?|items?|bullets?|points?|paragraphs?|footnotes?|documents?|papers?|reports?|meetings?|speakers?|delegates?|delegations?|representatives?|countries|states|groups|organi[sz]ations|statements?|conventions?|treaties|obstacles?|examples?|questions?|proposals?|definitions?)`;
const complete = new RegExp(
  String.raw`^(?:please )?(?:list|enumerate)\b|\bhow many (?:\p{L}+ ){0,2}?${counted}\b|\ball (?:the |of |\p{L}+s\b)|\bevery\b|\beach of\b|\bname (?:all|the \p{L}+s)\b|\b(?:which|what)(?: other)? (?:countries|states|member states|delegations|delegates|representatives|organi[sz]ations|bodies|groups|speakers|governments|agencies|recommendations|documents|papers|reports|meetings)\b|^(?:which|what) (?:are|were) the\b|^who (?:all|else|supported|opposed|agreed|spoke|were)\b`,
  'iu',
);

/** Years that are one stretch of time: "the budget for 2018 and 2019". */
const period =
  /\b(?:for|over|during|biennium|period|financial years?|years?)\s+(?:the (?:years|biennium|period) )?(?:19|20)\d{2}\s?(?:and|[-–/])\s?(?:19|20)?\d{2}\b/iu;

function comparesSources(question: string, years: readonly number[]): boolean {
  if (comparing.test(question) || bothSources.test(question) || eachDocument.test(question.trim()))
    return true;
  if (span.test(question)) return false;
  const documents = findSymbols(question).filter((symbol) => symbol.kind === 'document').length;
  if (documents > 1 || (years.length > 1 && !period.test(question))) return true;
  const phrases = findSourcePhrases(question);
  // "the report and the working paper"; not "the Conference hold its session, and where".
  return phrases.some((phrase, at) => {
    const before = phrases[at - 1];
    return before !== undefined && /\band\b/iu.test(question.slice(before.end, phrase.start));
  });
}

/** What a question asks for and about, by its form alone; knows nothing of the corpus. */
export function classifyQuestion(question: string): QuestionShape {
  const names = findNames(question);
  const years = [...new Set(findDates(question).flatMap((date) => date.year ?? []))];
  const parts = splitJoinedQuestions(question);
  const compares = comparesSources(question, years);
  const [expects, ...alsoExpects] = findExpectedAnswers(question, compares);
  return {
    expects,
    alsoExpects,
    speakers: findSpeakers(question, names),
    ...splitAskingFrame(parts.length > 1 ? (parts[0] ?? question) : question),
    years,
    compares,
    wantsAll: complete.test(question),
    parts,
  };
}
