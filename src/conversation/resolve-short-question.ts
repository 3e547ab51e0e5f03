import { nameTopic } from '../language/name-topic.js';
import { askAgain, recount } from './ask-again.js';
import { capitalise, withoutMark } from './trim-question.js';
import { resolveAmount, resolveBehalf, resolveHappening } from './resolve-circumstance.js';
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
  /^(?:where (?:does|did|do) (?:it|they|he|she|the [\p{L}]+|this|that) say (?:that|this|so|it)|where (?:is|was) (?:that|this|it) (?:from|said|written|stated|mentioned)|(?:which|what) (?:paragraph|document|paper|report|section|page) (?:is|was) (?:that|this|it) (?:in|from)|(?:in|from) (?:which|what) (?:paragraph|document|paper|report|source)s? (?:is|was|does|did) (?:that|this|it)(?: (?:from|said|stated|mentioned|say (?:that|this|so)|come from))?)$/iu;
const whoElse = /^who else$/iu;
const auxiliaries = 'did|does|do|is|are|was|were|has|have|had|should|can|could|will|would|must';
const verbless = new RegExp(
  String.raw`\b(?:${auxiliaries}|am|said|say|agreed|supported|spoke|matter|mean)\b`,
  'iu',
);
const counted = /^(?:how many|how much|which|what|list|name)(?:\s+(?:all|the))*\s+(?<rest>.+)$/isu;

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
  // "Which one?" after "Which convention did Ecuador name?" asks it again.
  if (word === 'which' && /^ones?$/iu.test(rest) && /^(?:which|what|who)\b/iu.test(previous)) return previous;
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

/** Questions of a word or two, that have no meaning without the one before: "Why?", "In which country?", "Tell me more". */
export function resolveShortQuestion(question: string, context: ConversationContext): Rewriting | null {
  const text = withoutMark(question).replace(lead, '');
  const why = `“${question.trim()}” is taken as asked about the question before`;
  const give = (resolved: string | null): Rewriting | null =>
    resolved === null ? null : { text: resolved, why };
  const recounted = recount(text, context);
  if (recounted !== null) return give(recounted);
  const happened = resolveHappening(text, context) ?? resolveAmount(text, context);
  if (happened !== null) return give(happened);
  if (whereSaid.test(text))
    return give(context.topic === null ? null : `Which paragraph speaks about ${context.topic}?`);
  if (more.test(text)) return give(resolveMore(context));
  const document = /^which (?<noun>paper|document|report)s? (?:say|mention|state)s?\b/iu.exec(text)?.groups?.[
    'noun'
  ];
  if (saidSo.test(text) && document !== undefined)
    return give(context.topic === null ? null : `Which ${document} speaks about ${context.topic}?`);
  if (/^on whose behalf$/iu.test(text)) return give(resolveBehalf(context));
  if (saidSo.test(text)) return give(context.topic === null ? null : `Who said this about ${context.topic}?`);
  if (whoElse.test(text)) return give(resolveWhoElse(context));
  if (example.test(text) && text !== '' && !/^what$/iu.test(text)) {
    return give(context.topic === null ? null : `What examples are given of ${context.topic}?`);
  }
  return give(resolveBareWord(text, context));
}
