/** A document symbol or the number of a resolution or decision in a text. */
export interface FoundSymbol {
  text: string;
  start: number;
  end: number;
  kind: 'document' | 'resolution' | 'decision';
  /** Upper case, one space before a year in brackets: "A/CONF.234/1", "2199 (2015)", "1/CP.21". */
  canonical: string;
}

// Parts between slashes; one of them must hold a digit. A hyphen joins two symbols only before another such beginning.
const documentPattern =
  /(?<![\p{L}\p{N}/.:@-])[A-Z]{1,10}\d{0,3}(?:\/(?:[A-Z0-9]+(?:[.-][A-Z0-9]+)*)(?:\(\d{4}\))?){1,9}(?:\*+)?(?![\p{L}\p{N}/@])/giu;
const joinedSymbols = /-(?=[A-Z]{1,10}\/[A-Z0-9.]+)/iu;

const numberPart = String.raw`(?:\d{1,4}\/[A-Z]{2,5}\.\d{1,3}|\d{1,4}\/\d{1,4}|[IVXL]{1,6}\/\d{1,3}|\d{1,4})(?:\s?\\?\(\d{4}\\?\)|\s\([IVXL]+\))?`;
const separator = String.raw`\]?(?:\([^)\s]*\))?(?:,?\s+(?:and|or|&)\s+|,\s*)\[?`;
const namedPattern = new RegExp(
  String.raw`\b(resolution|decision)s?\s+(?:nos?\.?\s+|number\s+)?\[?(${numberPart}(?:${separator}${numberPart})*)`,
  'giu',
);
const onePart = new RegExp(numberPart, 'giu');
const barePattern =
  /(?<![\p{L}\p{N}/.$€£-])(?:\d{4}\s?\((?:19|20)\d{2}\)|\d{2,3}\/\d{2,3}|(?:19|20)\d{2}\/\d{1,3})(?![\p{L}\p{N}/%])/gu;

function overlaps(found: readonly FoundSymbol[], start: number, end: number): boolean {
  return found.some((one) => start < one.end && end > one.start);
}

function findDocumentSymbols(text: string): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const match of text.matchAll(documentPattern)) {
    let start = match.index;
    for (const piece of match[0].split(joinedSymbols)) {
      const end = start + piece.length;
      const isUpper = piece === piece.toUpperCase();
      // "and/or" has no digit; "km/2" typed in lower case is no symbol, "a/conf.234/1" is.
      if (/\/.*\d/u.test(piece) && (isUpper || piece.split('/').length > 2)) {
        found.push({
          text: piece,
          start,
          end,
          kind: 'document',
          canonical: piece.toUpperCase().replace(/\*+$/u, ''),
        });
      }
      start = end + 1;
    }
  }
  return found;
}

function canonicalNumber(text: string): string {
  return text.replace(/\\/gu, '').replace(/\s*\(/u, ' (').toUpperCase();
}

function findNamedNumbers(text: string): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  for (const match of text.matchAll(namedPattern)) {
    const [whole, noun = '', numbers = ''] = match;
    const offset = match.index + whole.length - numbers.length;
    for (const part of numbers.matchAll(onePart)) {
      const start = offset + part.index;
      const kind = noun.toLowerCase() === 'resolution' ? 'resolution' : 'decision';
      found.push({
        text: part[0],
        start,
        end: start + part[0].length,
        kind,
        canonical: canonicalNumber(part[0]),
      });
    }
  }
  return found;
}

/** Document symbols, and numbers of resolutions and decisions, in the order they stand in. */
export function findSymbols(text: string): FoundSymbol[] {
  const found = findDocumentSymbols(text);
  for (const one of findNamedNumbers(text)) if (!overlaps(found, one.start, one.end)) found.push(one);
  for (const match of text.matchAll(barePattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const [left, right] = match[0].split('/');
    // "50/50" is a proportion.
    if (left === right || overlaps(found, start, end)) continue;
    found.push({ text: match[0], start, end, kind: 'resolution', canonical: canonicalNumber(match[0]) });
  }
  return found.sort((a, b) => a.start - b.start);
}
