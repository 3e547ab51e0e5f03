/** " [3]", "[3][4]", "[3, 4]": markers of an answer. A year in brackets has four digits and stays. */
const markers = /\s*\[\d{1,3}(?:\s*[,;]\s*\d{1,3})*\]/gu;
/** Soft hyphen, zero-width space and joiners, byte order mark: printed as nothing. */
const invisible = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/gu;
const singleQuotes = /[‘’‚‛′]/gu;
const doubleQuotes = /[“”„‟«»″]/gu;
const dashes = /[\u2010-\u2015\u2212]/gu;

/**
 * A text in the form in which what an answer states is compared: Unicode NFKC, lower case, curly quotation marks and
 * dashes as those of a typewriter, white space squashed to single spaces, the answer's markers removed.
 */
export function normaliseText(text: string): string {
  return text
    .replace(markers, '')
    .replace(invisible, '')
    .replace(singleQuotes, "'")
    .replace(doubleQuotes, '"')
    .normalize('NFKC')
    .toLowerCase()
    .replace(dashes, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
