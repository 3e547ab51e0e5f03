const source =
  '(?:report|document|paper|text|paragraph|summary|note|release|article|source|page|statement|record)s?';
const described = String.raw`(?:the|this|that)\s+(?:[\p{L}-]+\s+){0,3}?${source}`;
const telling =
  '(?:says?|said|states?|stated|notes?|noted|reports?|reported|adds?|added|explains?|explained|observes?|observed|records?|recorded|indicates?|indicated)';
const leadIn = new RegExp(
  String.raw`^\s*(?:(?:according to|as (?:stated|noted|said|reported|recorded) in|in the words of)\s+${described},\s+|${described}\s+(?:also\s+|further\s+)?${telling}\s+that\s+)`,
  'iu',
);

/** A sentence without the words that only say where it stands: "The report says that …", "According to the text, …". */
export function stripSourceLeadIn(sentence: string): string {
  const rest = sentence.replace(leadIn, '');
  return rest === '' ? sentence : rest;
}
