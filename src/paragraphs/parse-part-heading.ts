import type { Line } from './line.js';

/** A part of a document within which paragraphs are numbered anew. */
export interface Part {
  /** Depth: a decision is 1, its annex 2, an appendix 3, an article 4. */
  rank: number;
  /** As a reader writes it: "decision 1/CP.21", "annex II", "article 4". */
  label: string;
  /** What of the heading's line is its title, '' where the title stands on lines of its own. */
  title: string;
}

const ending = String.raw`\*{0,2}(?:(?:[.:]|\s?[–—-])\s+(?<title>\S.*))?$`;
const parts: readonly { rank: number; pattern: RegExp }[] = [
  {
    rank: 1,
    pattern: new RegExp(
      String.raw`^(?<name>(?:draft )?(?:decision|resolution|recommendation)) (?<number>(?=\S*[\dIVXLC])[\dA-Z][\w/.-]*?)${ending}`,
      'iu',
    ),
  },
  {
    rank: 2,
    pattern: new RegExp(
      String.raw`^(?<name>annex|attachment|schedule)(?: (?<number>[IVXLC]+|[A-Z]|\d+))?${ending}`,
      'iu',
    ),
  },
  {
    rank: 3,
    pattern: new RegExp(String.raw`^(?<name>appendix)(?: (?<number>[IVXLC]+|[A-Z]|\d+))?${ending}`, 'iu'),
  },
  {
    rank: 4,
    pattern: new RegExp(
      String.raw`^(?<name>article|rule|regulation|principle) (?<number>\d+(?:\.\d+)*(?: ?(?:bis|ter|quater))?|[IVXLC]+)${ending}`,
      'iu',
    ),
  },
];

/** A heading longer than this names no part. */
const longestHeading = 200;

/** The part that a line opens, or null. The words must begin with a capital and be all there is before the title. */
export function parsePartHeading(line: Line): Part | null {
  const { text, cells } = line.block;
  if (cells !== null || text.length > longestHeading || !/^\p{Lu}/u.test(text)) return null;
  if (line.marker !== null && line.marker.kind !== 'hash') return null;
  return parsePartText(text);
}

/** The part that the text of a heading names, or null. */
export function parsePartText(text: string): Part | null {
  for (const { rank, pattern } of parts) {
    const groups = pattern.exec(text)?.groups;
    const name = groups?.['name'];
    if (name === undefined) continue;
    const title = groups?.['title'] ?? '';
    if (/[;,]$/u.test(title)) return null;
    const number = groups?.['number'];
    return {
      rank,
      label: number === undefined ? name.toLowerCase() : `${name.toLowerCase()} ${number}`,
      title,
    };
  }
  return null;
}
