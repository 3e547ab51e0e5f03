import { extractTerms, stemWord } from '../../language/extract-terms.js';
import { findDates } from '../../language/find-dates.js';
import { findNames } from '../../language/find-names.js';
import { findNumbers } from '../../language/find-numbers.js';
import type { AnswerContext } from './candidate.js';
import type { QuestionTerms } from './weigh-question.js';

const definition =
  /\b(?:refers? to|is defined|are defined|was defined|definition of|the term|means|is used by|known as|is understood|encompass(?:es)?|umbrella term|includes?)\b/iu;
const reason =
  /\b(?:because|owing to|due to|given (?:that|the)|since|as a result|in order to|bearing in mind|reasons?|driven by|caused? by|so as to|with a view to|thereby|therefore|which underlines|for the profit)\b/iu;

/** Says that statements were made, not what was said. */
const onlyLists =
  /\b(?:deliver(?:ed|ing)|made|making|gave|heard|hearing)\s+(?:an?\s+)?(?:\w+\s+)?statements?\b|\bstatements? (?:was|were) (?:also )?(?:made|delivered|heard)\b/iu;

/** Whether a sentence has what the question asks for: a number, a date, a definition, a reason, the one asked about. */
export function fitsQuestion(
  { shape, terms, question }: Pick<AnswerContext, 'shape' | 'terms' | 'question'>,
  sentence: { text: string; speakers: readonly string[]; stems: ReadonlySet<string> },
): boolean {
  if (shape.speakers.length > 0) {
    if (onlyLists.test(sentence.text)) return false;
    return shape.speakers.some((speaker) => sentence.speakers.includes(speaker.canonical));
  }
  switch (shape.expects) {
    case 'number':
      return hasNumber(sentence.text) && hasCounted(question, terms, sentence.stems);
    case 'date':
      return findDates(sentence.text).length > 0;
    case 'definition':
      return definition.test(sentence.text);
    case 'reason':
      return reason.test(sentence.text);
    case 'person-or-body':
    case 'place':
      return findNames(sentence.text).length > 0;
    default:
      return false;
  }
}

/** Whether a text gives a number that is not a year and not part of a symbol or date. */
export function hasNumber(text: string): boolean {
  const dates = findDates(text);
  return findNumbers(text).some(
    (number) =>
      number.kind === 'number' &&
      number.unit !== 'ordinal' &&
      !dates.some((date) => date.start <= number.start && number.end <= date.end),
  );
}

/** The words after "how many", up to the verb. */
const counted =
  /\bhow many\s+((?:[\p{L}\p{N}-]+\s+){0,3}?[\p{L}\p{N}-]+)(?=\s+(?:is|are|was|were|has|have|had|did|do|does|will|would|can|could|of|in|on|for|at|to|from|by|there|that|who|which)\b|[?,.]|$)/iu;

/**
 * Whether a sentence with a number counts what the question counts: "how many victims" is not answered by a number of
 * transplantations. Words that the corpus does not have may be paraphrased and are not asked for.
 */
function hasCounted(question: string, terms: QuestionTerms, stems: ReadonlySet<string>): boolean {
  const match = counted.exec(question);
  if (match === null) return true;
  const wanted = extractTerms(match[1] ?? '').map(stemWord);
  const known = wanted.filter((stem) => terms.terms.some((term) => term.stem === stem && term.known));
  return known.length === 0 || known.some((stem) => stems.has(stem));
}
