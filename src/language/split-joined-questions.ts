import { findNames } from './find-names.js';
import { findSourcePhrases } from './find-source-phrases.js';
import { nameTopic } from './name-topic.js';

const auxiliary = '(?:did|does|do|is|are|was|were|has|have|had|should|can|could|will|would|must|might|may)';
// ", and what should be done": a conjunction, a question word, and a verb of a question after it.
const joint = new RegExp(
  String.raw`,?\s+(?:and|but)\s+(?:also\s+)?(?=(?:(?:what|when|where|why|how|which|whose)\b[^,?.]*?\b${auxiliary}\b|who\s+(?!they\b|he\b|she\b|it\b)[\p{L}]+|(?:did|does|is|are|was|were|has|have|should)\s+(?:it|they|he|she|this|that|there|the|any|all)\b))`,
  'giu',
);
const opensQuestion =
  /^(?:\p{L}+[,]?\s+){0,2}?(?:what|when|where|why|how|who|whom|whose|which|did|does|do|is|are|was|were|has|have|had|should|can|could|will|would|must|list|name|tell|explain|describe|summari[sz]e|compare|according)\b/iu;
const pronoun =
  /\b(?:about|of|to|with|against|for|on|by|from|in|do|does|did|is|was|has|are|were|should|address|prevent|combat|stop|fight|counter|tackle|solve)\s+(?<pronoun>it|this|that|them|they)\b(?!\s+(?:\p{Ll}+\s+)?(?:paper|report|meeting|document|convention|crime|one)\b)/iu;

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Puts the topic of the first question in the place of a pronoun of the second, where there is one topic. */
function resolvePronoun(part: string, topic: string | null): string {
  if (topic === null) return part;
  const match = pronoun.exec(part);
  const word = match?.groups?.['pronoun'];
  if (match === null || word === undefined) return part;
  const at = match.index + match[0].length - word.length;
  return part.slice(0, at) + topic + part.slice(at + word.length);
}

/** "it" as the one who acts: "what will it debate". */
const actingPronoun = new RegExp(
  String.raw`\b(?<auxiliary>${auxiliary})\s+(?<pronoun>it|they|he|she)\s+(?!(?:true|possible|necessary|important|clear)\b)`,
  'iu',
);
const asksSubject = new RegExp(String.raw`^(?:.{0,60}?\b)??${auxiliary}\s+`, 'iu');

/** Who or what acts in a question, where it is named right after the auxiliary: "the Congress" in "When does the Congress meet". */
function nameActor(question: string): string | null {
  const opening = asksSubject.exec(question)?.[0];
  if (opening === undefined) return null;
  const phrase = findSourcePhrases(question).find((one) => one.start === opening.length);
  if (phrase !== undefined) return phrase.text;
  const name = findNames(question).find(
    (one) =>
      /^(?:the\s+)?$/iu.test(question.slice(opening.length, Math.max(opening.length, one.start))) &&
      one.start >= opening.length,
  );
  return name === undefined ? null : question.slice(opening.length, name.end);
}

function resolveActor(part: string, actor: string | null): string {
  const match = actingPronoun.exec(part);
  const word = match?.groups?.['pronoun'];
  if (actor === null || match === null || word === undefined) return part;
  const at = match.index + (match.groups?.['auxiliary'] ?? '').length;
  const rest = part
    .slice(at)
    .replace(/^\s+\p{L}+/u, '')
    .replace(/\s+then$/iu, '');
  return `${part.slice(0, at)} ${actor}${rest}`;
}

const bareSaying =
  /^what\s+(?:else\s+)?(?:did|does|do|has|have|will)\s+.+\s(?:say|said|add|added|state|stated|think|mention|recommend|propose|conclude)$/iu;

/** "what does the 2020 paper add": about what, from the first question. */
function completeSaying(part: string, topic: string | null): string {
  return topic !== null && bareSaying.test(part) ? `${part} about ${topic}` : part;
}

/** "and what do they say?" after "Which documents mention piracy": asked of each, answered with the first. */
function asksOfEach(first: string, rest: string): boolean {
  return (
    /^(?:in |at )?(?:which|what)(?: of the| other)? (?:documents|papers|reports|texts|sources|meetings)\b/iu.test(
      first.trim(),
    ) && /\b(?:they|each|these)\b/iu.test(rest)
  );
}

/**
 * The questions that a question joins, each whole: one where nothing is joined. "How many migrants were smuggled, and
 * what should be done about it?" gives a second part about "migrants smuggled".
 */
export function splitJoinedQuestions(question: string): string[] {
  const sentences = question.split(/(?<=\?)\s+/u).filter((sentence) => /\p{L}/u.test(sentence));
  const pieces = sentences.flatMap((sentence) => {
    if (!opensQuestion.test(sentence)) return [sentence];
    return sentence.split(joint);
  });
  const [first] = pieces;
  if (first === undefined || pieces.length === 1) return [question.trim()];
  if (asksOfEach(first, pieces.slice(1).join(' '))) return [question.trim()];
  const topic = nameTopic(first);
  const actor = nameActor(first);
  return pieces.map((piece, at) => {
    const bare = piece
      .trim()
      .replace(/[?.,;\s]+$/u, '')
      .replace(/^(?:and|but)\s+/iu, '');
    return `${capitalise(at === 0 ? bare : completeSaying(resolvePronoun(resolveActor(bare, actor), topic), topic))}?`;
  });
}
