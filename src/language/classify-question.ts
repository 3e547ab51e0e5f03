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

const comparing =
  /\b(?:compare[ds]?|comparing|comparison|versus|vs|contrast|differ(?:s|ed|ent|ently|ence|ences)?|in common|evolv(?:e|ed)|similar(?:ities|ly)?|unlike)\b|\b(?:did|has|have|does|what|how)\b.*(?<!climate )\bchanged?\b(?=.*\b(?:between|since|from|over|after|and)\b|\s*\??$)/iu;
const bothSources =
  /\bboth (?:the )?(?:\p{L}+ )?(?:meetings|papers|reports|documents|texts|congresses|sessions|conferences|years)\b/iu;
const span =
  /\b(?:between|from)\s+(?:19|20)\d{2}\s+(?:and|to)\s+(?:19|20)\d{2}|(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}/iu;
const complete =
  /^(?:please )?(?:list|enumerate)\b|\bhow many\b|\ball (?:the |of |\p{L}+s\b)|\bevery\b|\beach of\b|\bname (?:all|the \p{L}+s)\b|\b(?:which|what)(?: other)? (?:countries|states|member states|delegations|delegates|representatives|organi[sz]ations|bodies|groups|speakers|governments|agencies|recommendations)\b|^(?:which|what) (?:are|were) the\b|^who (?:all|else|supported|opposed|agreed|spoke|were)\b/iu;

function comparesSources(question: string, years: readonly number[]): boolean {
  if (comparing.test(question) || bothSources.test(question)) return true;
  if (span.test(question)) return false;
  const documents = findSymbols(question).filter((symbol) => symbol.kind === 'document').length;
  const phrases = findSourcePhrases(question);
  return years.length > 1 || documents > 1 || (phrases.length > 1 && /\band\b/iu.test(question));
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
