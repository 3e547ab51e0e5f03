import { nameTopic } from '../language/name-topic.js';

const verb = '(?:were|was|are|is|have|has|had|do|did|does|can|could|should|must|will|would|may|might)';
const counted = new RegExp(
  String.raw`^(?:how many|which|what)\s+(?!${verb}\b)(?<subject>[\p{L}\p{N} ’'-]+?)\s+(?:${verb}\b|\p{Ll}+ed\b|(?:made|gave|spoke|took|held|led|said|saw|sought|wrote|met|brought)\b)`,
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

/** "What examples are given of soft targets" is about the targets. */
const givenOnly = /^(?:examples|reasons|details|numbers|figures|arguments|definitions)$/iu;

/** The plural things a question is about, fit to stand for "they": "the victims of trafficking"; null where there are none. */
export function nameSubject(question: string): string | null {
  const text = question.trim().replace(/[?.!\s]+$/u, '');
  const countedSubject = counted.exec(text)?.groups?.['subject'];
  if (countedSubject !== undefined && isPlural(countedSubject) && !givenOnly.test(countedSubject))
    return definite(countedSubject);
  const actingSubject = acting.exec(text)?.groups?.['subject'];
  if (actingSubject !== undefined && isPlural(actingSubject)) return actingSubject;
  const topic = nameTopic(text);
  return topic !== null && isPlural(topic) ? topic : null;
}
