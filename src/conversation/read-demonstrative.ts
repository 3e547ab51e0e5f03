import type { DanglingWord } from './dangling-word.js';
import { isPlural } from './name-subject.js';

const timeOrKind =
  /^(?:year|years|time|times|day|days|month|months|week|weeks|century|decade|kind|kinds|type|types|sort|sorts|way|ways|context|case|cases|respect|regard|end|extent|point)$/iu;
const corpusNoun = /^(?:documents|papers|texts|sources|corpus|collection|files|reports)$/iu;
const clauseWords =
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|should|will|would|must|may|might|mean|means|and|or|but|in|on|at|of|to|for|from|by|with|about|happen|happened|work|works|so|not|as|than|then|matter|apply|also|the|a|an|they|he|she|it|we|you|i|there|their|his|its|true|important|new|different|possible|considered|intended|enough|true|include|come|help|required|necessary|affect|said|all|still)$/iu;
const beforeBareThat =
  /(?:^|\b(?:about|of|on|with|to|for|is|was|does|did|would|could|should|can|will|may|might|must|had|by|from|against|behind|after|before|do|like|than|in|has|are|were|say|said|saying|think|summari[sz]e|explain|define|support|supported|oppose|opposed|and|achieve|prevent|address))\s*$/iu;

const verbAndObject =
  /^\s+[\p{Ll}]+s\s+(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|should|will|would|must|of|in|on|for|to|with|from|by|and|or|that|which|who)\b)\p{L}/iu;

/** "those seeing no need", "those opposed", "those against it": told by what follows. */
const explained =
  /^\s+(?:(?:not\s+)?\p{Ll}+ing\s+(?:no|an?|the|any|all|their|its|for|against|in|to|that|more|new|it|this)\b|(?:opposed|against|for|without|involved|affected|responsible|present|concerned)\b)/iu;

function nounAfter(text: string, at: number): string {
  return (
    /^\s+(?:(?:same|new|two|three|other|latter|former|particular)\s+)?(?<noun>[\p{L}-]+)/u.exec(
      text.slice(at),
    )?.groups?.['noun'] ?? ''
  );
}

/**
 * What "this", "that", "these" or "those" at [start, end) does: points by itself, or determines a noun. Null where it is a
 * conjunction ("said that"), is explained by what follows ("those who"), or points to nothing told ("this year").
 */
export function readDemonstrative(
  text: string,
  word: string,
  start: number,
  end: number,
): Pick<DanglingWord, 'kind' | 'noun'> | null {
  const noun = nounAfter(text, end);
  const plural = word === 'these' || word === 'those';
  if (plural && explained.test(text.slice(end))) return null;
  const before = text.slice(0, start);
  // "How has that changed": a participle after its auxiliary, no noun.
  if (/\b(?:has|have|had|was|were|is|are)\s+$/iu.test(before) && noun.endsWith('ed'))
    return { kind: plural ? 'they' : 'this', noun: '' };
  // "Which of these concerns corruption": a verb and its object follow, not a noun.
  if (plural && /\bwhich (?:one )?of\s+$/iu.test(before) && verbAndObject.test(text.slice(end)))
    return { kind: 'they', noun: '' };
  if (noun === '' || clauseWords.test(noun)) {
    if (word === 'that' && noun !== '' && !beforeBareThat.test(before)) return null;
    if (word === 'that' && !beforeBareThat.test(before)) return null;
    // "those who", "those of": explained by what follows.
    return plural && /^(?:who|of|which|that|in|with)\b/iu.test(text.slice(end).trim())
      ? null
      : { kind: plural ? 'they' : 'this', noun: '' };
  }
  if (timeOrKind.test(noun) || corpusNoun.test(noun) || /^(?:who|which|whose|whom)$/iu.test(noun))
    return null;
  if (
    word === 'that' &&
    !beforeBareThat.test(before) &&
    !/\b(?:adopt|sign|join|ratify|host|attend|open|address|mention|reject|accept|prepare|write|written|in|into|under|at)(?:ed|d|s)?\s*$/iu.test(
      before,
    )
  )
    return null;
  if (plural !== isPlural(noun)) return word === 'that' ? null : { kind: 'this', noun: '' };
  return { kind: 'determined', noun };
}
