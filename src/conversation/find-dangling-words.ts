import type { DanglingWord } from './dangling-word.js';
import { hasAntecedentInQuestion } from './has-antecedent-in-question.js';
import { readDemonstrative } from './read-demonstrative.js';

const pointing =
  /(?<![\p{L}’'-])(?<word>he|she|him|her|hers|his|they|them|their|theirs|it|its|this|that|these|those|there)(?![\p{L}-])(?!['’]?[\p{Ll}]*-)/giu;
const expletiveIt =
  /^it(?:['’]s|\s+(?:is|was|be|would be|will be|has been))?\s+(?:(?:\p{Ll}+\s+)?(?:true|possible|necessary|important|clear|said|noted|stated|estimated|mentioned|known|likely|correct|legal|recommended|appears?|seems?)(?=\s+(?:that|to|for|whether|if|how|why|what|when|where|who)\b)|(?:true|correct|possible|clear)(?=\s*[?.!]|$)|takes?\s+(?:long|time|much|more|many|years|days|to|for)\b|take\s*\?)/iu;
const existential =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|may|can|could|should|must)\s+(?:\p{Ll}+\s+)?$/iu;
function kindOf(word: string): DanglingWord['kind'] {
  if (/^(?:he|she|him|her|hers|his)$/u.test(word)) return 'he';
  if (/^(?:they|them|their|theirs)$/u.test(word)) return 'they';
  if (/^its?$/u.test(word)) return 'it';
  return word === 'there' ? 'there' : 'this';
}

/** Pronouns, demonstratives and "there" whose meaning lies outside the question, in order. */
export function findDanglingWords(question: string): DanglingWord[] {
  const found: DanglingWord[] = [];
  for (const match of question.matchAll(pointing)) {
    const word = match[0].toLowerCase();
    const start = match.index;
    let end = start + word.length;
    const before = question.slice(0, start);
    const following = question.slice(start);
    let kind = kindOf(word);
    let noun = '';
    if (kind === 'it' && expletiveIt.test(following)) continue;
    if (kind === 'there') {
      const local = /^there\s*(?:[?.!,]|$|and\b)/iu.test(following) || /\b(?:from|over)\s*$/iu.test(before);
      if (!local || existential.test(before)) continue;
    }
    if (kind === 'this') {
      const read = readDemonstrative(question, word, start, end);
      if (read === null) continue;
      ({ kind, noun } = read);
    }
    const objectHer = word === 'her' && !/^her\s+\p{Ll}+/u.test(following);
    const possessive = /^(?:his|their|its|theirs|hers)$/u.test(word) || (word === 'her' && !objectHer);
    if (
      kind === 'determined'
        ? before.includes(noun)
        : kind !== 'there' && hasAntecedentInQuestion(question, { kind, start, end, possessive })
    )
      continue;
    if (noun !== '') end = question.indexOf(noun, end) + noun.length;
    found.push({ text: question.slice(start, end), start, end, kind, possessive, noun });
  }
  return found;
}
