/** Something a question asks for that can be told by its form wherever it stands in a text. */
export type AnswerType =
  | 'money'
  | 'percentage'
  | 'duration'
  | 'country'
  | 'city'
  | 'place'
  | 'penalty'
  | 'person-name'
  | 'web-address'
  | 'telephone';

const human = String.raw`(?:representatives?|delegates?|speakers?|observers?|ministers?|directors?|presidents?|chair(?:s|person|man|woman)?|secretar(?:y|ies)|rapporteurs?|authors?|officials?|experts?|ambassadors?|heads?|leaders?|victims?|prosecutors?|judges?)`;
const states = String.raw`(?:countries|states|member states|delegations?|nations|governments|country|nation|state|government)`;
const between = String.raw`(?:(?!(?:should|must|can|could|may|might|will|would|ought|need|it|they|he|she|we|you|i|is|are|was|were|has|have|had|did|do|does|of|for|in|on)\b)[\p{L}-]+ ){0,3}?`;

/** The first that fits. A question may ask for several things; this is the one that its form demands. */
const types: readonly (readonly [AnswerType, RegExp])[] = (
  [
    [
      'money',
      String.raw`\bhow much money\b|\bhow much (?:does|do|did|is|are|was|were|has|have|had|would|can|could)\b.*\b(?:costs?|charged?|charges|pay|pays|paid|earn(?:s|ed)?|spend|spent|worth|fetch|sell|sold|fined)\b|\b(?:what|how much) (?:does|do|did|would) [^?]*\b(?:cost|costs)\b(?!\s+(?:lives|jobs))|\b(?:what|which)(?: is| are| was| were)? (?:the )?${between}(?:prices?|fees?|budgets?|salary|salaries|fines?|ransoms? paid)\b`,
    ],
    [
      'percentage',
      String.raw`\b(?:what|which) (?:percentage|share|proportion|fraction|per ?cent|part of)\b|\bhow (?:large|big|great|high) (?:an? )?(?:share|proportion|percentage|part|fraction)\b`,
    ],
    [
      'duration',
      String.raw`\bhow long (?:did|does|do|was|were|is|are|has|have|had|will|would|must|can|could|may)\b|\bfor how (?:many (?:years|months|weeks|days|hours)|long)\b`,
    ],
    [
      'penalty',
      String.raw`\b(?:prison|jail|custodial) (?:terms?|sentences?)\b|\bsentences? of imprisonment\b|\b(?:what|which|how (?:high|heavy|severe|long) (?:is|are|was|were) the) (?:is the |are the |were the |was the )?${between}(?:punishments?|penalt(?:y|ies)|fines?)\b`,
    ],
    [
      'place',
      String.raw`^(?:and |but )?where (?:did|does|do|is|are|was|were|has|have|had|will)\b.*\b(?:meet|met|held|hold|take place|took place|located|based|headquarters?|headquartered|seat|born|happen|occur|sign(?:ed)?|adopted|convened?|gather(?:ed)?|live[ds]?|arrested|found)\b`,
    ],
    [
      'web-address',
      String.raw`\b(?:what|which) (?:is|are|was) (?:the |its |their )?(?:${between})?(?:e-?mail address|web ?site|web address|url)\b|\b(?:e-?mail|web) address of\b`,
    ],
    ['telephone', String.raw`\b(?:telephone|phone|fax) numbers?\b`],
    ['city', String.raw`\b(?:which|what|name the|list the) ${between}(?:cities|city|towns?)\b`],
    [
      'person-name',
      String.raw`\bwhat (?:is|was|are|were) the names? of (?:the )?(?:[\p{L}’'-]+ ){0,4}?${human}\b|\b${human}[’']s? names?\b|\bnames? of the (?:person|man|woman|individual|people)\b|^(?:which|what) (?:individual|person)s?\b`,
    ],
    [
      'country',
      String.raw`\b(?:which|what)(?: of the| other| more)? ${between}${states}\b(?![’'])(?!\s+(?:should|must|can|could|ought|may|might)\b)|\b(?:which|what) ${states}[’']s? [\p{L}-]+\b|\b(?:list|name) (?:all |the |all the )?${between}${states}\b|\b(?:which|what) nationalit(?:y|ies)\b`,
    ],
  ] as const
).map(([type, pattern]) => [type, new RegExp(pattern, 'iu')] as const);

/** What the form of a question demands of an answer; null where any sentence may answer. */
export function findAnswerType(question: string): AnswerType | null {
  return types.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}
