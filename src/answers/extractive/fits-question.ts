import type { QuestionShape } from '../../language/classify-question.js';
import { findDates } from '../../language/find-dates.js';
import { findNames } from '../../language/find-names.js';
import { findNumbers } from '../../language/find-numbers.js';

const definition =
  /\b(?:refers? to|is defined|are defined|was defined|definition of|the term|means|is used by|known as|is understood|encompass(?:es)?|umbrella term|includes?)\b/iu;
const reason =
  /\b(?:because|owing to|due to|given (?:that|the)|since|as a result|in order to|bearing in mind|reasons?|driven by|caused? by|so as to|with a view to|thereby|therefore|which underlines|for the profit)\b/iu;

/** Says that statements were made, not what was said. */
const onlyLists =
  /\b(?:deliver(?:ed|ing)|made|making|gave|heard|hearing)\s+(?:an?\s+)?(?:\w+\s+)?statements?\b|\bstatements? (?:was|were) (?:also )?(?:made|delivered|heard)\b/iu;

/** Whether a sentence has what the question asks for: a number, a date, a definition, a reason, the one asked about. */
export function fitsQuestion(
  shape: QuestionShape,
  sentence: { text: string; speakers: readonly string[] },
): boolean {
  if (shape.speakers.length > 0) {
    if (onlyLists.test(sentence.text)) return false;
    return shape.speakers.some((speaker) => sentence.speakers.includes(speaker.canonical));
  }
  switch (shape.expects) {
    case 'number':
      return hasNumber(sentence.text);
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
      number.kind === 'number' && !dates.some((date) => date.start <= number.start && number.end <= date.end),
  );
}
