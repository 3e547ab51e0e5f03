import { listWords, stemWord } from '../../language/extract-terms.js';
import { findDates } from '../../language/find-dates.js';
import { findNames } from '../../language/find-names.js';
import { findNumbers } from '../../language/find-numbers.js';
import { hasAnswerType } from '../../language/has-answer-type.js';
import { stopWords } from '../../language/stop-words.js';
import type { AnswerContext } from './candidate.js';
import type { QuestionTerms } from './weigh-question.js';

const definition =
  /\b(?:refers? to|(?:is|are|was|were) (?:defined|understood|used by|called)|definitions? of|the term|means|stands for|known as|encompass(?:es)?|umbrella term)\b/iu;
/** A day told by its place among others: "on the opening day of the Congress". */
const relativeDay = /\b(?:opening|first|second|third|last|final|closing|same|next|previous) day\b/iu;
const reason =
  /\b(?:tactics?|purposes?|motivat\w+|attract\w*|profit\w*|enabl\w+|allow(?:s|ed|ing)?|stems? from|results? (?:from|in)|leads? to|led to|underlin\w+|driven|compounded|used .{0,40}\bto\b|because|owing to|due to|given (?:that|the)|since|as a result|in order to|bearing in mind|reasons?|driven by|caused? by|so as to|with a view to|thereby|therefore|which underlines|for the profit)\b/iu;

/** Asks what should be done. */
const prescribes = /\b(?:should|must|ought|need(?:s|ed)? to|recommend(?:s|ed)?|be done)\b/iu;
const prescribing =
  /\b(?:should|must|ought|need(?:s|ed)? to|recommend\w*|essential|crucial|necessary|required?|requires|urged?|called (?:for|on|upon)|important|importance)\b/iu;

/** Countries named in a text. */
export function countCountries(text: string): number {
  return new Set(
    findNames(text)
      .filter((name) => name.kind === 'country')
      .map((name) => name.canonical),
  ).size;
}

/** Says that statements were made, not what was said. */
export const onlyLists =
  /\b(?:deliver(?:ed|ing)|made|making|gave|heard|hearing)\s+(?:an?\s+)?(?:\w+\s+)?statements?\b|\bstatements? (?:was|were) (?:also )?(?:made|delivered|heard)\b/iu;

type FitContext = Pick<AnswerContext, 'shape' | 'terms' | 'question' | 'answerType' | 'named'>;

/** Verbs by which a question asks who said or wished something, not who did something or suffered it. */
const ofSaying =
  /\b(?:say|says|said|think|thought|ask|asked|argue[ds]?|call(?:s|ed)? for|want(?:s|ed)?|warn(?:s|ed)?|support(?:s|ed)?|back(?:s|ed)?|oppose[ds]?|propose[ds]?|suggest(?:s|ed)?|favou?r(?:s|ed)?|reject(?:s|ed)?|agree[ds]?|disagree[ds]?|praise[ds]?|criticised?|criticized?|welcome[ds]?|urge[ds]?|demand(?:s|ed)?|claim(?:s|ed)?|express(?:es|ed)?|raise[ds]?|stress(?:es|ed)?|report(?:s|ed)?|complain(?:s|ed)?|voice[ds]?|appeal(?:s|ed)?|prefer(?:s|red)?|speak|spoke|told|tell|mention(?:s|ed)?|point(?:s|ed)? out|doubt(?:s|ed)?|wonder(?:s|ed)?)\b/iu;

/**
 * Whether a sentence has something of the type asked for. Of countries that said something only those that speak count;
 * of others only those that are more than its speaker.
 */
function hasAsked(
  { question, answerType, named }: Pick<AnswerContext, 'question' | 'answerType' | 'named'>,
  { text, speakers }: { text: string; speakers: readonly string[] },
): boolean {
  if (answerType === null) return true;
  if (answerType !== 'country') return hasAnswerType(text, answerType, new Set(named));
  if (ofSaying.test(question)) return speakers.some((speaker) => !named.includes(speaker));
  return hasAnswerType(text, answerType, new Set([...named, ...speakers]));
}

/** Whether a sentence has what the question asks for: a number, a date, a definition, a reason, the one asked about. */
export function fitsQuestion(
  context: FitContext,
  sentence: { text: string; speakers: readonly string[]; stems: ReadonlySet<string> },
): boolean {
  const { shape, terms, question, answerType } = context;
  const asked = hasAsked(context, sentence);
  if (shape.speakers.length > 0) {
    if (onlyLists.test(sentence.text)) return false;
    return asked && shape.speakers.some((speaker) => sentence.speakers.includes(speaker.canonical));
  }
  if (answerType !== null) return asked;
  if (prescribes.test(question)) return prescribing.test(sentence.text);
  if (asksForQuantity(question)) return hasNumber(sentence.text, question);
  switch (shape.expects) {
    case 'number':
      return hasNumber(sentence.text, question) && hasCounted(question, terms, sentence.stems);
    case 'date':
      return findDates(sentence.text).length > 0 || relativeDay.test(sentence.text);
    case 'definition':
      return definition.test(sentence.text) && terms.terms.some(({ stem }) => sentence.stems.has(stem));
    case 'reason':
      return reason.test(sentence.text);
    case 'person-or-body':
      return (
        sentence.speakers.length > 0 ||
        findNames(sentence.text).some(({ kind }) => kind === 'country' || kind === 'person')
      );
    case 'place':
      return findNames(sentence.text).length > 0;
    default:
      return false;
  }
}

/** Numbers told in the rough. */
const roughNumber = /\b(?:dozens|scores|hundreds|thousands|millions|billions) of\b/iu;

/**
 * Whether a text gives a number that is not a year and not part of a symbol or date, and that the question does not
 * give itself.
 */
export function hasNumber(text: string, question = ''): boolean {
  const given = new Set(findNumbers(question).map(({ value }) => value));
  if (roughNumber.test(text)) return true;
  const dates = findDates(text);
  return findNumbers(text).some(
    (number) =>
      number.kind === 'number' &&
      number.unit !== 'ordinal' &&
      !given.has(number.value) &&
      !dates.some((date) => date.start <= number.start && number.end <= date.end),
  );
}

/** Nouns for something that is told by a number. */
const quantity =
  /\b(?:what|which)(?:\s+(?:is|are|was|were|would be)|[’']s)?\s+(?:the\s+|its\s+|their\s+)?(?:[\p{L}-]+\s+){0,3}?(?:budgets?|prices?|costs?|fees?|fines?|salary|salaries|amounts?|sums?|numbers?|rates?|percentages?|proportions?|shares?|lengths?|durations?|sizes?|ages?|minimum|maximum|penalt(?:y|ies)|sentences?|populations?|quantity|quantities|turnover|profits?|losses)\b/iu;

/** Whether a question asks for something that only a number can tell, without "how many". */
export function asksForQuantity(question: string): boolean {
  return quantity.test(question);
}

/** Nouns that count whatever is asked about and need not be repeated. */
const unspecific = new Set(
  ['people', 'person', 'case', 'time', 'thing', 'one', 'incident', 'instance'].map(stemWord),
);

/** What things are measured in: a figure in other units is no answer. */
const units = new Set(
  'tonne ton kilo kilogram gram pound litre liter gallon barrel kilometre kilometer mile metre meter hectare acre hour minute second degree watt euro dollar'
    .split(' ')
    .map(stemWord),
);

/**
 * Whether a sentence with a number counts what the question counts: "how many victims" is not answered by a number of
 * transplantations. Words that the corpus does not have may be paraphrased, and are not asked for.
 */
function hasCounted(question: string, terms: QuestionTerms, stems: ReadonlySet<string>): boolean {
  const [, after = ''] = /\bhow many\s+(.*)$/isu.exec(question) ?? [];
  const words = listWords(after);
  const end = words.findIndex((word) => stopWords.has(word));
  const counted = words.slice(0, end < 0 ? words.length : end);
  const wanted = counted.map(stemWord);
  const known = new Set(terms.terms.filter((term) => term.known).map((term) => term.stem));
  const head = wanted.at(-1);
  if (head !== undefined && units.has(head)) return stems.has(head);
  const open = head === undefined || wanted.some((stem) => unspecific.has(stem)) || !known.has(head);
  return open || stems.has(head);
}
