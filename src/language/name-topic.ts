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
  String.raw`^(?<noun>[\p{L} -]+?)\s+(?:did|does|do|has|have|had|were|was|are|is)\s+(?:.+?)\s+${asking}(?:ed|d)?(?:\s+(?<rest>(?:on|about|against|for|to(?=\s+(?:the|an?|all|\p{Lu}|\p{L}+s)\b)|regarding|concerning|in|of|from)\b.*))?$`,
  'isu',
);
// "countries supported a new convention", "the United States support a new convention": "a new convention".
const acted = new RegExp(
  String.raw`^(?:(?<actor>[\p{L} ’'-]+?)\s+)?(?:also\s+)?(?:support|oppose|favou?r|reject|endorse|welcome|criticis|criticiz|demand|propose|suggest|mention|discuss|raise|adopt|request|call for|called for|calls for|agree with|agree on|agree to)(?:e?d|es|s)?\s+(?:for\s+)?(?<rest>.+)$`,
  'isu',
);

const derived =
  /^(?<noun>recommendations|proposals|suggestions|decisions|conclusions|warnings|agreement|criticism) (?:(?:to|for) (?:(?!(?:on|about|regarding|concerning)\b)\S+ ){1,8}?(?=(?:on|about|regarding|concerning)\b))?(?:on|about|regarding|concerning|of|with regard to|with respect to|in relation to|in regard to|as regards|for|to) (?<matter>.+)$/isu;

// "Who disagreed with Egypt on a new convention": a new convention; "Who attacks soft targets": soft targets.
const agreed = /\b(?:dis)?agree[ds]?\s+(?:with\s+.+?\s+)?(?:on|about|that)\s+(?<rest>.+)$/isu;
const whoActs =
  /^who\s+(?:(?:also|else|first|ever|all)\s+)*(?!(?:is|are|was|were|will|would|should|can|could|must|has|have|had|did|does|do|else)\b)\p{Ll}+\s+(?:(?:this|that|so|first)\s+)?(?:(?:with|about|on|to|of|against|for|by|in|at|into|up)\s+)?(?<rest>(?:(?:the|an?|all|new|some)\s|\p{L})[^?]*)$/isu;
// "When was the Doha Declaration adopted": the Doha Declaration.
const happened = new RegExp(
  String.raw`^(?:(?:when|where|why|how)\s+)?(?:was|were|is|are|has|have)\s+(?<noun>(?:(?:the|an?)\s+)?[^\s,;]+(?:\s[^,;]+)?)\s+(?:been\s+)?${participle}(?:\s+(?:in|on|at|by|from|since|between|during|to|again|first)\b.*)?$`,
  'isu',
);
// "What examples are given of soft targets": soft targets.
const givenOf =
  /^(?:examples?|reasons?|details?|numbers?|figures?|arguments?|definitions?|explanations?)\s+(?:is|are|was|were)\s+(?:given|named|offered|mentioned|made|cited)\s+(?:of|for|against|on|about)\s+(?<rest>.+)$/isu;
// "Which of the recommendations concern terrorism": the recommendations.
const chosenFrom =
  /^of (?<noun>(?:the|these|those|all) [^,;]+?)(?: (?:concern|relate to|deal with|mention|refer to|address|cover|support|oppose|apply|say|call|come|were|are|is|was|have|has|had|did|do|can|should)\b.*)?$/isu;
const trailing = /,?\s+(?:too|as well|instead|also|first|then)$/iu;

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function asNoun(text: string | undefined): string | null {
  return text === undefined || leadingPronoun.test(text) || finiteVerb.test(text) ? null : text;
}

/** What the verb of a question is about, by the form of the question: its object, else what happens to its subject. */
function nameByVerb(question: string): string | null {
  const object = agreed.exec(question)?.groups?.['rest'] ?? whoActs.exec(question)?.groups?.['rest'];
  if (object !== undefined) return asNoun(object);
  const subject = intransitive.exec(question)?.groups?.['noun'] ?? happened.exec(question)?.groups?.['noun'];
  return subject === undefined || /^(?:the|an?)$/iu.test(subject) ? null : asNoun(subject);
}

/** What a topic without a finite verb, or a noun with one, comes to as a noun phrase. */
function nameByTopic(topic: string): string | null {
  if (topic === '' || leadingPronoun.test(topic)) return null;
  const things = chosenFrom.exec(topic)?.groups?.['noun'];
  if (things !== undefined) return things;
  const reason = givenOf.exec(topic)?.groups?.['rest'];
  if (reason !== undefined) return reason;
  const objects = given.exec(topic)?.groups;
  if (objects !== undefined) return `${objects['noun'] ?? ''} ${objects['rest'] ?? ''}`.trim();
  const object = acted.exec(topic)?.groups?.['rest'];
  if (object !== undefined && !finiteVerb.test(topic)) return leadingPronoun.test(object) ? null : object;
  const groups = passive.exec(topic)?.groups;
  if (groups !== undefined) return `${groups['noun'] ?? ''} ${groups['rest'] ?? ''}`.trim();
  return finiteVerb.test(topic) ? null : topic;
}

/** What a question is about as a noun phrase that can stand for "it"; null where it cannot be told. */
export function nameTopic(question: string): string | null {
  const text = lowerFirst(question.trim().replace(/[?.!\s]+$/u, '')).replace(trailing, '');
  const { topic } = splitAskingFrame(text);
  const matter = derived.exec(topic)?.groups;
  // "recommendations to Member States on terrorism", where the question has the verb: "terrorism".
  if (matter !== undefined && !text.toLowerCase().includes(matter['noun'] ?? ''))
    return asNoun(matter['matter']);
  return nameByVerb(text) ?? nameByTopic(topic);
}
