import { splitAskingFrame } from '../language/split-asking-frame.js';

const verb = '(?:were|was|are|is|have|has|had|do|did|does|can|could|should|must|will|would|may|might)';
const counted = new RegExp(
  String.raw`^(?:how many|which|what)\s+(?<subject>[\p{L}\p{N} ’'-]+?)\s+(?:${verb}\b|\p{Ll}+ed\b)`,
  'iu',
);
const acting = new RegExp(
  String.raw`^(?:how|why|when|where|what)?\s*(?:do|did|are|were|have|can|could|should|must|will)\s+(?<subject>(?:(?!(?:it|they|he|she|this|that|there|you|we)\b)[\p{L}’'-]+\s+){0,3}?[\p{L}-]+s)\s+\p{Ll}+`,
  'iu',
);
const head =
  /^(?:(?:the|all|some|several|many|these|those)\s+)?[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,3}?(?=\s+(?:of|in|on|for|to|who|that|with|against|from|by)\b|$)/iu;
const singularS = /(?:ss|us|is|news|means|series)$/iu;

/** Whether a noun phrase is plural by the form of its head noun: "victims of trafficking" is, "a group of States" not. */
export function isPlural(phrase: string): boolean {
  const noun = head.exec(phrase)?.[0] ?? phrase;
  if (/^(?:an?|this|that|each|every)\s/iu.test(noun)) return false;
  if (/\sand\s/iu.test(phrase.split(/\s(?:of|in|on|for|against)\s/u)[0] ?? '')) return true;
  const last = noun.split(/\s+/u).at(-1) ?? '';
  return (
    /(?:people|children|men|women|criteria|phenomena)$/iu.test(last) ||
    (last.endsWith('s') && !singularS.test(last))
  );
}

function definite(phrase: string): string {
  return /^(?:the|all|some|an?)\s/iu.test(phrase) || /^\p{Lu}/u.test(phrase) ? phrase : `the ${phrase}`;
}

/** The plural things a question is about, fit to stand for "they": "the victims of trafficking"; null where there are none. */
export function nameSubject(question: string): string | null {
  const text = question.trim().replace(/[?.!\s]+$/u, '');
  const countedSubject = counted.exec(text)?.groups?.['subject'];
  if (countedSubject !== undefined && isPlural(countedSubject)) return definite(countedSubject);
  const actingSubject = acting.exec(text)?.groups?.['subject'];
  if (actingSubject !== undefined && isPlural(actingSubject)) return actingSubject;
  const { topic } = splitAskingFrame(text);
  return topic !== '' && !new RegExp(String.raw`\b${verb}\b`, 'iu').test(topic) && isPlural(topic)
    ? topic
    : null;
}
