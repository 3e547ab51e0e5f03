import type { ExpectedAnswer } from '../language/expected-answers.js';
import { type AnswerType, findAnswerType } from '../language/find-answer-type.js';
import { classifyQuestion } from '../language/classify-question.js';
import { findDates } from '../language/find-dates.js';
import { findNames } from '../language/find-names.js';
import { findNumbers } from '../language/find-numbers.js';
import { hasAnswerType } from '../language/has-answer-type.js';

interface TwoAnswers {
  /** The standalone question. */
  question: string;
  /** Sentences of an answer. */
  given: readonly string[];
  /** Sentences of the documents that answer it too. */
  known: readonly string[];
}

const typeNames: Record<AnswerType, string> = {
  money: 'an amount of money',
  percentage: 'a share or percentage',
  duration: 'a length of time',
  country: 'a country by name',
  city: 'a city by name',
  place: 'a place',
  penalty: 'a penalty',
  'person-name': 'a person’s name',
  'web-address': 'an address',
  telephone: 'a telephone number',
};

/**
 * What the form of a question demands, a number say, that no sentence of an answer has although those known to answer it
 * do; null where nothing is lacking.
 */
export function findLackingForm({ question, given, known }: TwoAnswers): string | null {
  const lacks = (has: (text: string) => boolean): boolean => known.some(has) && !given.some(has);
  const type = findAnswerType(question);
  if (type !== null) {
    const named = new Set(findNames(question).map(({ canonical }) => canonical));
    return lacks((text) => hasAnswerType(text, type, named)) ? typeNames[type] : null;
  }
  const expected: ExpectedAnswer = classifyQuestion(question).expects;
  if (expected === 'number' && lacks(hasNumber)) return 'a number';
  if (expected === 'date' && lacks((text) => findDates(text).length > 0)) return 'a date';
  return null;
}

function hasNumber(text: string): boolean {
  return findNumbers(text).some(({ kind, unit }) => kind === 'number' && unit !== 'ordinal');
}
