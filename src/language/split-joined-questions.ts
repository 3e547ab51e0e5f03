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
  const topic = nameTopic(first);
  return pieces.map((piece, at) => {
    const bare = piece
      .trim()
      .replace(/[?.,;\s]+$/u, '')
      .replace(/^(?:and|but)\s+/iu, '');
    return `${capitalise(at === 0 ? bare : resolvePronoun(bare, topic))}?`;
  });
}
