import { splitAskingFrame } from './split-asking-frame.js';

const participle = String.raw`(?:\p{Ll}+ed|held|made|given|taken|found|seen|sold|stolen|set|put|brought|caught|known|shown|written|lost|spent|sent)`;
// "How many migrants were smuggled through Europe": "migrants smuggled through Europe".
const passive = new RegExp(
  String.raw`^(?<noun>[\p{L}\p{N} ’'-]+?)\s+(?:were|was|are|is|have been|has been|had been)\s+(?<rest>${participle}\b.*)$`,
  'isu',
);
const finiteVerb =
  /\b(?:is|are|was|were|did|does|do|has|have|had|should|can|could|will|would|must|may|might)\b/iu;
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

/** What a question is about as a noun phrase that can stand for "it"; null where it cannot be told. */
export function nameTopic(question: string): string | null {
  const { topic } = splitAskingFrame(question);
  if (topic === '' || leadingPronoun.test(topic)) return null;
  const objects = given.exec(topic)?.groups;
  if (objects !== undefined) return `${objects['noun'] ?? ''} ${objects['rest'] ?? ''}`.trim();
  const object = acted.exec(topic)?.groups?.['rest'];
  if (object !== undefined && !finiteVerb.test(topic)) return leadingPronoun.test(object) ? null : object;
  const groups = passive.exec(topic)?.groups;
  if (groups !== undefined) return `${groups['noun'] ?? ''} ${groups['rest'] ?? ''}`.trim();
  return finiteVerb.test(topic) ? null : topic;
}
