/** Pronouns and other words that stand for something named before. */
const pronouns =
  'he|she|it|they|him|her|them|his|hers|its|their|theirs|others|another|the (?:former|latter|same)';
/** After "this" and its like, what a document says of itself or of its day. */
const ownDocument = '(?:document|paper|report|note|text|press release|year|decade|century)s?';
const demonstratives = String.raw`(?:this|that|these|those|such)\b(?! (?:present )?${ownDocument}\b)(?! (?:who|whose|whom|responsible|involved)\b)`;
const prepositions =
  'in|on|to|for|with|at|by|under|among|before|after|from|of|despite|through|during|following|given|against|within|as';
const connectives = [
  'however|moreover|furthermore|additionally|therefore|thus|hence|accordingly|consequently|nevertheless|nonetheless',
  'also|likewise|similarly|conversely|meanwhile|instead|otherwise|in addition(?! to)|in turn|in short',
  '(?:in|by) contrast(?! (?:to|with))|on the (?:other hand|contrary)|as a (?:result|consequence)(?! of)',
  'for (?:example|instance|this reason|that reason)|at the same time|and|but|or|nor|yet|so(?! (?:far|called|long|that))',
  '(?:further|besides|then|finally|second|third|last)(?=,)',
].join('|');
const opensPointing = new RegExp(
  String.raw`^(?:${pronouns}|${connectives}|${demonstratives}|(?:${prepositions}) (?:(?:all|both|each|some|many|most) (?:of )?)?(?:${demonstratives}|it\b|them\b|him\b))(?![\p{L}\p{N}])`,
  'u',
);

const being =
  '(?:is|was|has been|had been|will be|(?:should|could|would|may|might|must|can) be|remains|became)';
/** Adjectives and verbs whose "it" stands for the clause that follows with "to", not for a thing. */
const clausal = [
  'important|essential|necessary|possible|impossible|difficult|hard|easy|easier|crucial|critical|vital|imperative',
  'useful|helpful|advisable|appropriate|desirable|urgent|time|better|best|challenging|customary|common|premature|worth',
  'decided|agreed|proposed|recommended|suggested|resolved',
].join('|');
const impersonal = new RegExp(
  [
    String.raw`^it ${being} (?:[^\s,]+ )?(?:more |too |very )?(?:${clausal})\b[^,.;]{0,60}?\bto\b`,
    String.raw`^it ${being} (?!(?:an?|the|one|his|her|our|their)\b)(?:[^\s,.;]+ ){1,6}?(?:that|whether|how)\b`,
    String.raw`^it (?:also )?(?:seems|seemed|appears|appeared|follows|followed|emerged) that\b`,
  ].join('|'),
  'u',
);

/**
 * Whether a sentence opens with a word that points back to what stands before it: a pronoun ("They"), a demonstrative
 * ("This approach", "In that regard") or a connective ("However", "In addition"). The impersonal "it" ("It was noted
 * that …", "It is important to …"), "those who", "this report" and the abbreviation "IT" do not.
 */
export function pointsBack(sentence: string): boolean {
  const bare = sentence.replace(/^[^\p{L}\p{N}]+/u, '').replace(/\s+/gu, ' ');
  const opening = bare.charAt(0).toLowerCase() + bare.slice(1);
  return opensPointing.test(opening) && !impersonal.test(opening);
}
