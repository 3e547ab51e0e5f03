import { nameTopic } from '../language/name-topic.js';
import type { ConversationContext } from './read-context.js';
import type { Rewriting } from './rewriting.js';

const lead = /^(?:(?:ok(?:ay)?|so|well|then|and|but)[,.]?\s+)*/iu;
const askingWord = String.raw`(?:why|when|where|how|who|whom)`;
const bare = new RegExp(
  String.raw`^(?:(?<preposition>in|by|at|from|to|of|with|for|on|since|until|between|against|over|during|under|through)\s+)?(?<word>why|when|where|how|who|whom|which|what)(?<rest>(?:(?<=\b${askingWord})\s+(?:many|much|often|long|exactly|so|not|come|many times))?|(?:(?<=\b(?:which|what))\s+(?:ones?|[\p{L}-]+(?:\s+[\p{L}-]+){0,2})))$`,
  'iu',
);
const notNouns =
  /\b(?:about|if|for|now|then|it|they|them|this|that|these|those|he|she|him|her|its|their|there|of|to|in|on|with|by|against|happen(?:s|ed)?|said|mean[st]?|means|defines?|mentions?|concerns?|supports?|spoke|did|does|do|is|are|was|were)\b/iu;
const saidSo =
  /^(?:who|which (?:country|delegate|delegation|speaker|paper|document))\s+(?:said|says|say|thinks|thought|argued|argues|claimed|claims)\s+(?:so|this|that|it)$/iu;
const more =
  /^(?:please )?(?:(?:can|could|would) you (?:please )?)?(?:tell me more|say more|more|go on|continue|elaborate|(?:give|provide|show) (?:me )?(?:some )?(?:more|further) (?:details?|information)|(?:any )?(?:more|further) (?:details?|information)|more please|what else|anything else|expand|in more detail)(?: please)?$/iu;
const example =
  /^(?:please )?(?:(?:can|could) you )?(?:(?:give|name|provide|show)(?: me)?|any|some|for|such as|like)?\s*(?:an? |some |any )?(?:examples?|for instance|what|such as what|like what)$/iu;
const whereSaid =
  /^(?:where (?:does|did|do) (?:it|they|he|she|the [\p{L}]+|this|that) say (?:that|this|so|it)|where (?:is|was) (?:that|this|it) (?:from|said|written|stated|mentioned)|(?:in|from) (?:which|what) (?:paragraph|document|paper|report|source)s? (?:is|was|does|did) (?:that|this|it)(?: (?:from|said|stated|mentioned|say (?:that|this|so)|come from))?)$/iu;
const whoElse = /^who else$/iu;
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
const verbless = new RegExp(
  String.raw`\b(?:${auxiliaries}|am|said|say|agreed|supported|spoke|matter|mean)\b`,
  'iu',
);
const counted = /^(?:how many|how much|which|what|list|name)(?:\s+(?:all|the))*\s+(?<rest>.+)$/isu;

function withoutMark(text: string): string {
  return text.trim().replace(/[?.!\s]+$/u, '');
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Why?" after "Did the United States oppose it?": the clause of the question before, with another question word. */
function askAgain(words: string, previous: string): string | null {
  const text = withoutMark(previous);
  const how = countedClause.exec(text)?.groups;
  // "How many victims were detected": "Where were the victims detected".
  if (how !== undefined)
    return `${capitalise(words)} ${how['auxiliary'] ?? ''} the ${how['noun'] ?? ''} ${how['rest'] ?? ''}?`;
  const clause = askedWithAuxiliary.exec(text)?.groups?.['clause'];
  // "What did Egypt say" asks for an object; "why did Egypt say" would have none.
  if (clause === undefined || objectQuestion.test(text)) return null;
  return `${capitalise(words)} ${clause.charAt(0).toLowerCase()}${clause.slice(1)}?`;
}

const aboutTopic: Record<string, (topic: string, source: string | null) => string> = {
  why: (topic, source) =>
    source === null ? `What reasons were given on ${topic}?` : `What reasons did ${source} give on ${topic}?`,
  when: (topic) => `When did this happen, concerning ${topic}?`,
  where: (topic) => `Where did this happen, concerning ${topic}?`,
  who: (topic) => `Who spoke about ${topic}?`,
  whom: (topic) => `Who spoke about ${topic}?`,
  how: (topic) => `How is this to be done, concerning ${topic}?`,
};

/** Whether "which ones" or "which countries" asks for what the question before counts. */
function namesCounted(noun: string, counted: string | undefined): counted is string {
  return counted !== undefined && (noun === '' || /^ones?$/iu.test(noun) || counted.startsWith(noun));
}

function resolveBareWord(text: string, context: ConversationContext): string | null {
  const groups = bare.exec(text)?.groups;
  if (groups === undefined || notNouns.test(groups['rest'] ?? '') || verbless.test(text)) return null;
  const { previous, topic, source } = context;
  const word = (groups['word'] ?? '').toLowerCase();
  const rest = (groups['rest'] ?? '').trim();
  const previousRest = counted.exec(withoutMark(previous))?.groups?.['rest'];
  if (word === 'how' && /^(?:many|much)$/iu.test(rest)) {
    if (previousRest !== undefined && /^(?:which|list|name)/iu.test(previous))
      return `How ${rest.toLowerCase()} ${previousRest}?`;
    return topic === null ? null : `What number is given for ${topic}?`;
  }
  if (
    /^how (?:many|much)/iu.test(previous) &&
    /^(?:which|what)$/u.test(word) &&
    namesCounted(rest, previousRest)
  ) {
    return `Which ${previousRest}?`;
  }
  if (/^(?:which|what)$/u.test(word) && rest === '' && groups['preposition'] === undefined) {
    return topic === null ? null : `What exactly is said about ${topic}?`;
  }
  const again = /^why not$/iu.test(text) ? null : askAgain(text, previous);
  if (again !== null) return again;
  if (topic === null) return null;
  if (/^(?:in )?(?:which|what) (?:paragraph|document|paper|report|section)s?$/iu.test(text)) {
    return `Which ${rest.replace(/s$/u, '')} speaks about ${topic}?`;
  }
  if (/^why not$/iu.test(text)) return `What reasons were given against ${topic}?`;
  const plain = rest === '' && groups['preposition'] === undefined ? aboutTopic[word] : undefined;
  return plain === undefined ? `${capitalise(text)}, concerning ${topic}?` : plain(topic, source);
}

function resolveWhoElse({ previous, topic }: ConversationContext): string | null {
  const who =
    /^(?:who|which (?:countries|delegations|delegates|states|speakers))\s+(?:else\s+)?(?<rest>.+)$/isu.exec(
      withoutMark(previous),
    );
  const rest = who?.groups?.['rest'];
  if (rest !== undefined) return `Who else ${rest}?`;
  return topic === null ? null : `Who else spoke about ${topic}?`;
}

function resolveMore({ previous, topic, source }: ConversationContext): string | null {
  const about = topic ?? nameTopic(previous);
  if (about === null) return null;
  return source === null
    ? `What else is said about ${about}?`
    : `What else did ${source} say about ${about}?`;
}

/** "How many were killed?", "And killed?": the things counted before, with another participle. */
function recount(text: string, { previous }: ConversationContext): string | null {
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

/** Questions of a word or two, that have no meaning without the one before: "Why?", "In which country?", "Tell me more". */
export function resolveShortQuestion(question: string, context: ConversationContext): Rewriting | null {
  const text = withoutMark(question).replace(lead, '');
  const why = `“${question.trim()}” is taken as asked about the question before`;
  const give = (resolved: string | null): Rewriting | null =>
    resolved === null ? null : { text: resolved, why };
  const recounted = recount(text, context);
  if (recounted !== null) return give(recounted);
  if (whereSaid.test(text))
    return give(context.topic === null ? null : `Which paragraph speaks about ${context.topic}?`);
  if (more.test(text)) return give(resolveMore(context));
  if (saidSo.test(text)) return give(context.topic === null ? null : `Who said this about ${context.topic}?`);
  if (whoElse.test(text)) return give(resolveWhoElse(context));
  if (example.test(text) && text !== '' && !/^what$/iu.test(text)) {
    return give(context.topic === null ? null : `What examples are given of ${context.topic}?`);
  }
  return give(resolveBareWord(text, context));
}
