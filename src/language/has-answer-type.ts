import { findNames } from './find-names.js';
import { findNumbers } from './find-numbers.js';
import type { AnswerType } from './find-answer-type.js';

const money =
  /[$€£¥]\s?\d|\b(?:US\s?)?(?:dollars?|euros?|pounds? sterling|francs?|yen|yuan|rupees?|roubles?)\b|\b(?:USD|EUR|GBP|CHF)\b/iu;
/** "A third of", "two thirds"; a third meeting and a third party are none. */
const percentage =
  /%|\bper ?cent\b|\b(?:half|majority|minority|thirds|quarters|fifths|tenths)\b|\b(?:an?|one)[ -](?:third|quarter|fifth|tenth)\b(?!\s+(?!of\b|in\b|were\b|was\b|are\b|is\b|had\b|have\b|and\b|or\b|by\b)\p{L})|\bone in (?:\d|\p{L})/iu;
const duration =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|many|few|more than)[ -](?:\p{L}+[ -])?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b|\b(?:for|over|in) (?:decades|centuries)\b|\b(?:since|from|until) (?:19|20)\d{2}\b/iu;
const penalty =
  /\b(?:imprisonment|imprisoned|deprivation of liberty|death penalty|capital punishment|penalt(?:y|ies)|punish\p{L}*|sanctions?|fined?|fines|sentenced)\b/iu;
const venue = /\b(?:based|located|headquartered|seated) (?:at|in)\b/iu;
const webAddress = /\bhttps?:\/\/|\bwww\.|\S+@\S+\.\S+|\b[\w-]+\.(?:org|int|net|com)\b/iu;
const telephone = /\+?\d[\d ()-]{6,}\d/u;

/**
 * Whether a text has something of a type. Names that the question itself gives do not count: "Which countries voted
 * with France" is not answered by France. `known` are their comparison forms.
 */
export function hasAnswerType(text: string, type: AnswerType, known: ReadonlySet<string>): boolean {
  const names = () => findNames(text).filter(({ canonical }) => !known.has(canonical));
  switch (type) {
    case 'money':
      return money.test(text) || findNumbers(text).some(({ unit }) => unit === 'currency');
    case 'percentage':
      return percentage.test(text);
    case 'duration':
      return duration.test(text);
    case 'penalty':
      return penalty.test(text);
    case 'place':
      return venue.test(text) || names().some(({ kind }) => kind === 'place' || kind === 'country');
    case 'web-address':
      return webAddress.test(text);
    case 'telephone':
      return telephone.test(text);
    case 'country':
      return names().some(({ kind }) => kind === 'country');
    case 'city':
      return names().some(({ kind }) => kind === 'place' || kind === 'other');
    case 'person-name':
      return names().some(({ kind }) => kind === 'person');
  }
}
