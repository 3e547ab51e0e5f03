import { extractTerms } from '../language/extract-terms.js';
import { findNames } from '../language/find-names.js';
import type { DanglingWord } from './dangling-word.js';
import { isPlural } from './name-subject.js';

const verbTerms = new Set(
  (
    'say said saying says state stated think thought argue argued mention mentioned agree agreed disagree disagreed support ' +
    'supported oppose opposed call called propose proposed suggest suggested recommend recommended do done make made ' +
    'happen happened mean means explain describe define summarize summarise compare tell give show list name take took ' +
    'taken place find found know known come came go went get got use used need needed want wanted work works else ' +
    'exactly really actually also still ok okay yes no please thanks reason reasons many much often long affect affects ' +
    'deal treat speak spoke talk talked prevent combat stop fight counter address tackle solve apply implement adopt ' +
    'adopted responsible involved join joined attend attended sign signed respond reacted react important different ' +
    'similar related accept accepted reject rejected concern concerned discuss discussed cause caused lead led'
  ).split(' '),
);

const clauseMark =
  /(?<=\S)(?:[,;:.?!–—]|\s(?:and|but|or|if|when|while|because|that|who|which|before|after|so|since|whether|although|where|what|how|why)(?=\s|$))/giu;
const auxiliaryBefore =
  /\b(?:did|does|do|is|are|was|were|has|have|had|can|could|should|will|would|must|may|might)\s*$/iu;
const verbAfter =
  /^\s+(?:is|are|was|were|has|have|had|will|would|should|can|could|must|may|might|needs?|wants?|\p{Ll}+ed)\b/iu;

/**
 * The part of a question in which a pronoun's antecedent may stand. A pronoun that is no possessive never stands for
 * something of its own clause ("What did Japan say about it?"), save as the subject of a clause inside it ("Does Japan
 * say it needs help?").
 */
function antecedentRegion(question: string, start: number, end: number, possessive: boolean): string {
  const before = question.slice(0, start);
  if (possessive) return before;
  if (verbAfter.test(question.slice(end)) && before.trim() !== '' && !auxiliaryBefore.test(before))
    return before;
  const marks = [...before.matchAll(clauseMark)];
  return before.slice(0, marks.at(-1)?.index ?? 0);
}

/** Whether a text names something a pronoun after it can stand for. */
function hasAntecedent(text: string, kind: DanglingWord['kind']): boolean {
  const names = findNames(text);
  if (names.length > 0) return true;
  if (kind === 'he')
    return /\b(?:delegate|representative|rapporteur|speaker|chair|minister|president)\b/iu.test(text);
  const terms = extractTerms(text).filter((term) => !verbTerms.has(term) && !/^\d+$/.test(term));
  if (terms.length === 0) return false;
  if (kind === 'they')
    return /\b[\p{L}-]{3,}s\b|\bpeople\b|\bchildren\b/iu.test(text) && terms.some((term) => isPlural(term));
  return terms.some((term) => !isPlural(term)) || !/^(?:and |but )?(?:which|what|how many)\b/iu.test(text);
}

/** Whether the question itself names, before a pronoun at [start, end), something the pronoun can stand for. */
export function hasAntecedentInQuestion(
  question: string,
  { kind, start, end, possessive }: Pick<DanglingWord, 'kind' | 'start' | 'end' | 'possessive'>,
): boolean {
  return hasAntecedent(antecedentRegion(question, start, end, possessive), kind);
}
