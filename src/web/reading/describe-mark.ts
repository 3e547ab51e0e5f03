import type { ReadingParagraph } from '../../contracts/paragraph.js';

/** How a paragraph is set: the mark in its margin and how deep it stands. */
export interface ParagraphMark {
  /** "23", "(a)", "•", "¶ 12", "9", "*"; "¶" where nothing is printed. */
  mark: string;
  /** 0 for a paragraph, from 1 for an item; 3 at most. */
  depth: number;
}

/** Deepest indentation; what stands deeper is set like this. */
const deepest = 3;

/** Reads the printed mark off the locator: "annex I, para. 62 (a) (ii)" has "(ii)", two levels deep. */
export function describeMark(
  paragraph: Pick<ReadingParagraph, 'kind' | 'locator' | 'key' | 'parentId'>,
): ParagraphMark {
  // A count tells two paragraphs with one number apart and is not printed.
  const locator = paragraph.locator.replace(/ \((?:\d+(?:st|nd|rd|th)|no\. \d+)\)$/u, '');
  const depth = paragraph.kind === 'item' || paragraph.parentId !== null ? measureDepth(paragraph.key) : 0;
  return { mark: readMark(paragraph.kind, locator), depth };
}

function readMark(kind: ReadingParagraph['kind'], locator: string): string {
  if (kind === 'footnote') return /fn\. ?(\S+)$/u.exec(locator)?.[1] ?? '¶';
  if (kind === 'masthead' || kind === 'summary') return '¶';
  if (/, bullet \d+$/u.test(locator)) return '•';
  const item = /, item (\S+)$/u.exec(locator)?.[1];
  if (item !== undefined) return `${item}.`;
  const letter = /\([^()\s]+\)$/u.exec(locator)?.[0];
  if (kind === 'item' && letter !== undefined) return letter;
  return /(?:para\. |(?=¶))([^,]+)$/u.exec(locator)?.[1] ?? '¶';
}

/** Segments of the key after that of the paragraph: p62.a.ii has two; the part of the document stands before it. */
function measureDepth(key: string): number {
  const segments = key.split('.');
  const top = segments.findLastIndex((segment) => /^[pu]\d/u.test(segment));
  return Math.min(Math.max(segments.length - 1 - top, 1), deepest);
}
