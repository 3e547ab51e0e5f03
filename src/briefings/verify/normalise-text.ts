/**
 * The form in which texts are compared: what editors change of their own accord is made the same (white space, quotation
 * marks, dashes, three full stops, invisible characters), everything else stays, letter for letter.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[“”„‟«»″＂]/gu, '"')
    .replace(/[‘’‚‛‹›′`´ʼ＇]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\.\.\./gu, '…')
    .replace(/\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
