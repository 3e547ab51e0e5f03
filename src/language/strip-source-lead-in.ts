const source =
  '(?:report|document|paper|text|paragraph|summary|note|release|article|source|page|statement|record)s?';
const described = String.raw`(?:the|this|that)\s+(?:[\p{L}-]+\s+){0,3}?${source}`;
const telling =
  '(?:says?|said|states?|stated|notes?|noted|reports?|reported|adds?|added|explains?|explained|observes?|observed|records?|recorded|indicates?|indicated)';
const leadIn = new RegExp(
  String.raw`^\s*(?:(?:according to|as (?:stated|noted|said|reported|recorded) in|in the words of)\s+${described},\s+|${described}\s+(?:also\s+|further\s+)?${telling}\s+that\s+)`,
  'iu',
);

/** What answers a question before the sentence does: "No, …", "Yes: …", "They are not: …". */
const answer =
  /^\s*(?:yes|no|indeed|not (?:quite|exactly|really)|on the contrary|(?:it|they|he|she|there|this|that|these|those) (?:is|are|was|were|has|have|had|do|does|did|can|could|will|would)(?: not|n[’']t)?(?=\s*[:;—–]))\s*[,:;.—–]\s+/iu;

/** A sentence without the words that only say where it stands: "The report says that …", "According to the text, …", and without a "Yes" or "No" before it. */
export function stripSourceLeadIn(sentence: string): string {
  const rest = sentence.replace(answer, '').replace(leadIn, '');
  return rest === '' ? sentence : rest;
}
