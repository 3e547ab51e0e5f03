import { splitAskingFrame } from './split-asking-frame.js';

const participle = String.raw`(?:\p{Ll}+ed|held|made|given|taken|found|seen|sold|stolen|set|put|brought|caught|known|shown|written|lost|spent|sent)`;
// "How many migrants were smuggled through Europe": "migrants smuggled through Europe".
const passive = new RegExp(
  String.raw`^(?<noun>[\p{L}\p{N} ’'-]+?)\s+(?:were|was|are|is|have been|has been|had been)\s+(?<rest>${participle}\b.*)$`,
  'isu',
);
const finiteVerb =
  /\b(?:is|are|was|were|did|does|do|has|have|had|should|can|could|will|would|must|may|might)\b/iu;
// "When did the protocol on tobacco enter into force": the protocol on tobacco. Verbs without an object, in the infinitive.
const intransitive = new RegExp(
  String.raw`^(?:when|where|why|how)\b.*?\b(?:did|does|do|will|would|should|can|could)\s+(?<noun>(?:the|this|an?|\p{Lu})[^,;]+?)\s+(?:(?:ever|again|first|actually)\s+)?(?:enter into force|come into (?:force|effect)|take (?:place|effect)|meet|convene|adjourn|happen|occur|begin|start|end|work|operate|exist|arise|emerge|expire|rise|grow|increase|decrease|decline|fall|spread)(?:\s+(?:again|next|first|then|in|on|at|since|from|between|during|over)\b.*)?$`,
  'su',
);
const leadingPronoun =
  /^(?:it|this|that|they|them|these|those|he|she|there|anything|something|everything)\b/iu;

const asking =
  '(?:recommend|propose|suggest|give|say|mention|name|list|identify|describe|use|make|raise|pose|face|see|call for|request|offer|present|note|want|support|adopt|have|contain|set out|provide|express|report)';
// "measures did the working paper recommend against terrorist financing": "measures against terrorist financing".
const given = new RegExp(
  String.raw`^(?<noun>[\p{L} -]+?)\s+(?:did|does|do|has|have|had|were|was|are|is)\s+(?:.+?)\s+${asking}(?:ed|d)?(?:\s+(?<rest>(?:on|about|against|for|to|regarding|concerning|in|of|from)\b.*))?$`,
  'isu',
);
// "countries supported a new convention", "the United States support a new convention": "a new convention".
const acted = new RegExp(
  String.raw`^(?:(?<actor>[\p{L} ’'-]+?)\s+)?(?:also\s+)?(?:support|oppose|favou?r|reject|endorse|welcome|criticis|criticiz|demand|propose|suggest|mention|discuss|raise|adopt|request|call for|called for|calls for|agree with|agree on|agree to)(?:e?d|es|s)?\s+(?:for\s+)?(?<rest>.+)$`,
  'isu',
);

const derived =
  /^(?<noun>recommendations|proposals|suggestions|decisions|conclusions|warnings|agreement|criticism) (?:(?:to|for) (?:(?!(?:on|about|regarding|concerning)\b)\S+ ){1,8}?(?=(?:on|about|regarding|concerning)\b))?(?:on|about|regarding|concerning|of|with regard to|with respect to|in relation to|in regard to|as regards|for|to) (?<matter>.+)$/isu;

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function nameMatter(text: string): string | null {
  return leadingPronoun.test(text) || finiteVerb.test(text) ? null : text;
}

/** What a question is about as a noun phrase that can stand for "it"; null where it cannot be told. */
export function nameTopic(question: string): string | null {
  const { topic } = splitAskingFrame(question);
  const matter = derived.exec(topic)?.groups;
  // "recommendations to Member States on terrorism", where the question has the verb: "terrorism".
  if (matter !== undefined && !question.toLowerCase().includes(matter['noun'] ?? ''))
    return nameMatter(matter['matter'] ?? '');
  const actor = intransitive.exec(lowerFirst(question.trim().replace(/[?.!\s]+$/u, '')))?.groups?.['noun'];
  if (actor !== undefined) return actor;
  if (topic === '' || leadingPronoun.test(topic)) return null;
  const objects = given.exec(topic)?.groups;
  if (objects !== undefined) return `${objects['noun'] ?? ''} ${objects['rest'] ?? ''}`.trim();
  const object = acted.exec(topic)?.groups?.['rest'];
  if (object !== undefined && !finiteVerb.test(topic)) return leadingPronoun.test(object) ? null : object;
  const groups = passive.exec(topic)?.groups;
  if (groups !== undefined) return `${groups['noun'] ?? ''} ${groups['rest'] ?? ''}`.trim();
  return finiteVerb.test(topic) ? null : topic;
}
