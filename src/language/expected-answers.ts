/** What a question asks for. */
export type ExpectedAnswer =
  | 'number'
  | 'date'
  | 'person-or-body'
  | 'place'
  | 'list'
  | 'definition'
  | 'reason'
  | 'yes-no'
  | 'view'
  | 'comparison'
  | 'summary'
  | 'document-metadata'
  | 'fact';

const paper = String.raw`(?:document|report|paper|press release|release|text|working paper|draft|note)`;
const bodies = String.raw`(?:countries|states|member states|delegations|delegates|representatives|organi[sz]ations|bodies|groups|speakers|governments|agencies|entities|companies|nations|people|participants)`;
const body = String.raw`(?:country|state|member state|delegation|delegate|representative|organi[sz]ation|body|group|speaker|government|agency|entity|company|nation|person|committee|meeting|commission|court)`;
const plural = String.raw`(?!(?:is|was|does|has|this|process|basis|access|status|progress|crisis|analysis|politics|news|series)\b)[\p{L}-]+(?:s|ies|men|people|children|criteria|phenomena)`;
const opinion = String.raw`(?:positions?|views?|stances?|opinions?|attitudes?|perspectives?)`;

/** The first that fits is the main one, the others that fit are secondary. */
const rules: readonly (readonly [ExpectedAnswer, RegExp])[] = (
  [
    ['comparison', String.raw`^compare\b|\b(?:in )?comparison\b|\bcontrast\b`],
    [
      'document-metadata',
      String.raw`\brapporteur\b|\b(?:symbol|title|masthead|distribution|original language|language|status|date) of (?:the|this|that) (?:[\p{L}\d-]+ ){0,3}${paper}\b|^when (?:was|were|is) (?:the|this|that) (?:[\p{L}\d-]+ ){0,4}${paper}s? (?:issued|published|dated|released|written|prepared|circulated)|^who (?:wrote|prepared|issued|published|drafted|authored) |^which (?:agenda item|session)\b|\bagenda item (?:number|is|was|does)\b|^how many (?:pages|paragraphs|documents|papers|reports|footnotes)\b|^(?:which|what) (?:documents?|papers?|reports?) (?:do you|are (?:there|in)|is (?:there|in))`,
    ],
    [
      'summary',
      String.raw`\bsummari[sz]e\b|^(?:please )?(?:sum|wrap) up\b|\b(?:short|quick|brief|concise) (?:brief|note|summary|account|rundown|overview|outline)\b|\b(?:rundown|run-down|briefing|brief) (?:on|of|about)\b|\b(?:give|write|provide|make|want|need)\b.{0,20}\b(?:summary|overview|outline|briefing)\b|^brief me\b|^(?:a |an )?(?:summary|overview|outline|short account)\b|\b(?:main|key|central|principal|most important) (?:points?|messages?|themes?|findings?|conclusions?|issues?|takeaways?|arguments?|ideas?)\b|^what (?:is|was) (?:the|this|that) (?:[\p{L}\d-]+ ){0,4}${paper} about\b|^tell me (?:more )?about\b`,
    ],
    [
      'number',
      String.raw`\bhow (?:many|much)\b|\bwhat (?:number|percentage|per ?cent|proportion|share|fraction|amount|sum|figure)\b|\b(?:number|percentage|proportion|share|amount|total) of\b.*\?|\bhow (?:often|old)\b|\bhow (?:large|big|long|high|far|great) (?:an? |is|are|was|were|did|does|do|has|have|from)\b`,
    ],
    [
      'reason',
      String.raw`(?:^|[,;] |\band )why\b|\bfor what reasons?\b|\bwhat (?:causes?|caused|explains?|explained|are the (?:reasons?|causes?)|is the (?:reason|cause)|was the (?:reason|cause)|reasons?|drives?|led to)\b|\bhow come\b|\bon what grounds\b`,
    ],
    [
      'date',
      String.raw`(?:^|[,;] |\band |since |until )when\b(?! it comes)|\b(?:what|which) (?:years?|dates?|days?|months?|time)\b`,
    ],
    [
      'place',
      String.raw`(?:^|[,;] |\band |from )where\b|\b(?:in|at|to|from) (?:which|what) (?:countr(?:y|ies)|cit(?:y|ies)|place|region|venue|town)\b|^(?:which|what) (?:city|place|venue|region|town)\b`,
    ],
    [
      'list',
      String.raw`^(?:please )?(?:list|enumerate|name)\b|\b(?:which|what)(?: other| specific| new| two| three| four| kinds? of| types? of| forms? of)* ${bodies}\b|^(?:which|what) (?:are|were) the (?:[\p{L}-]+ ){0,3}?${plural}\b|^which (?:[\p{L}-]+ )?${plural}\b|^(?:which|what)(?: (?!should\b|did\b|do\b|does\b|can\b|could\b|must\b|will\b|would\b|may\b|has\b|have\b)[\p{L}-]+){0,3}? ${plural} (?:are|were|did|do|does|have|has|had|should|can|could|must|would|is|was|spoke|made|support|oppose|affect|pose|face)\b|\ball (?:the|of)\b`,
    ],
    [
      'person-or-body',
      String.raw`(?:^|[,;] |\band |by |to |from |with )(?:who|whom|whose)\b|\b(?:which|what)(?: other)? (?:${body}|${bodies})\b`,
    ],
    [
      'definition',
      String.raw`\bdefin(?:e|ed|es|ition|itions)\b|\bwhat does (?:[^?]+) (?:mean|stand for|refer to)\b|\bwhat do (?:[^?]+) mean\b|\b(?:is|are) meant by\b|\bmeaning of\b|\bwhat counts as\b|^what (?:is|are) (?:an? |the (?:term|notion|concept|word)s? )?(?:[“"][^”"]+[”"]|(?:[\p{L}\d-]+)(?: [\p{L}\d-]+){0,2})$`,
    ],
    [
      'yes-no',
      String.raw`^(?:did|does|do|is|are|was|were|has|have|had|should|can|could|must|will|would|isn[’']t|aren[’']t|didn[’']t|doesn[’']t)\b(?!.*\bor\b.*\?)`,
    ],
    [
      'view',
      String.raw`\b${opinion}\b|\bwhat (?:else )?(?:did|does|do|has|have) .+? (?:say|said|think|argue|want|propose|suggest|call for|recommend|believe|state|stress|emphasi[sz]e|warn|decide|conclude|mention|note|critici[sz]e|urge|request|demand|claim|add|express|raise)\b|^according to\b|\bhow did .+? (?:react|respond|feel|see|view|treat|regard)\b|\b(?:support|supported|oppose|opposed|favou?r|favou?red|reject|rejected|agree|agreed|disagree|disagreed)\b|\b(?:was|were|is|are|be|been|spoke|voted) against\b|^what (?:was|is|has been) said\b|^how (?:were|was|are|is|have|did|do) .+? (?:divided|split|at odds|differ|differed|diverge|diverged|disagree|divide)\b|^(?:what|which) (?:is|was|are|were) the (?:[\p{L}-]+ )?(?:debates?|arguments?|controvers(?:y|ies)|disagreements?|disputes?|divisions?|discussions?|sides|dividing lines?|concerns?|criticisms?) (?:on|over|about|around|concerning|regarding|against|for|between|in|of)\b`,
    ],
  ] as const
).map(([expected, pattern]) => [expected, new RegExp(pattern, 'iu')] as const);

/** All that a question asks for, main one first; `fact` where no form tells. */
export function findExpectedAnswers(
  question: string,
  compares: boolean,
): [ExpectedAnswer, ...ExpectedAnswer[]] {
  const text = question
    .trim()
    .replace(/^(?:and|so|but|ok|okay|please|then|also)[, ]+/iu, '')
    .replace(/[\s?.!]+$/u, '');
  const matching = rules.filter(([, pattern]) => pattern.test(text)).map(([expected]) => expected);
  const all: ExpectedAnswer[] = compares
    ? ['comparison', ...matching.filter((one) => one !== 'comparison')]
    : matching;
  const [first, ...rest] = all;
  return first === undefined ? ['fact'] : [first, ...rest];
}
