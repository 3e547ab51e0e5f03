import type { ConversationContext } from './read-context.js';
import { capitalise, withoutMark } from './trim-question.js';

const auxiliaries = 'did|does|do|is|are|was|were|has|have|had|should|can|could|will|would|must';
const askedWithAuxiliary = new RegExp(
  String.raw`^(?:(?:what|why|when|where|how|(?:in|at|to|from|on) (?:which|what) [\p{L}]+)\s+)?(?<clause>(?:${auxiliaries})\s+.+)$`,
  'isu',
);
const countedClause = new RegExp(
  String.raw`^how (?:many|much)\s+(?<noun>[\p{L} -]+?)\s+(?<auxiliary>${auxiliaries})\s+(?<rest>.+)$`,
  'isu',
);
const objectQuestion = new RegExp(String.raw`^(?:what|who|which)\b`, 'iu');
const prepositionAfterVerb = /\s(?:between|in|from|since|by|at|on|for|during|through|to)\s/u;

/** "victims were detected" as "were the victims detected"; "passports has Australia cancelled" keeps its subject. */
function askCounted(groups: Partial<Record<string, string>>): string {
  const { noun = '', auxiliary = '', rest = '' } = groups;
  const counts =
    /^(?:is|are|was|were|should|must|can|could|will|would)$/iu.test(auxiliary) ||
    /^(?:been|\p{Ll}+ed)\b/u.test(rest);
  if (counts) return `${auxiliary} the ${noun} ${rest}`;
  const at = prepositionAfterVerb.exec(rest)?.index ?? rest.length;
  return `${auxiliary} ${rest.slice(0, at)} the ${noun}${rest.slice(at)}`;
}

/** "Why?" after "Did the United States oppose it?": the clause of the question before, with another question word. */
export function askAgain(words: string, previous: string): string | null {
  const text = withoutMark(previous);
  const how = countedClause.exec(text)?.groups;
  // "How many victims were detected": "Where were the victims detected".
  if (how !== undefined) return `${capitalise(words)} ${askCounted(how)}?`;
  const clause = askedWithAuxiliary.exec(text)?.groups?.['clause'];
  // "What did Egypt say" asks for an object; "why did Egypt say" would have none.
  if (clause === undefined || objectQuestion.test(text)) return null;
  return `${capitalise(words)} ${clause.charAt(0).toLowerCase()}${clause.slice(1)}?`;
}

/** "How many were killed?", "And killed?": the things counted before, with another participle. */
export function recount(text: string, { previous }: ConversationContext): string | null {
  const verb =
    /^(?:how many\s+)?(?:(?:were|was|are|is)\s+)?(?<verb>\p{Ll}{3,}(?:ed|ied)|died|lost|killed)$/iu.exec(text)
      ?.groups?.['verb'];
  const groups = countedClause.exec(withoutMark(previous))?.groups;
  if (verb === undefined || groups === undefined) return null;
  const passive =
    /^how many \p{Ll}+$/iu.test(text) || verb === 'died' ? '' : `${groups['auxiliary'] ?? 'were'} `;
  const after = (groups['rest'] ?? '').replace(/^\S+/u, '');
  return `How many ${groups['noun'] ?? ''} ${passive}${verb}${after}?`;
}
