import type { Heading, ReadingParagraph } from '../../contracts/paragraph.js';

/** A heading where it stands in the text. */
export interface SectionHeading {
  /** "section-3", counted from 1 over the document: its anchor in the page. */
  id: string;
  text: string;
  /** Depth from 1, never more than one below the heading before it, whatever the levels of the source. */
  depth: number;
  /** Ordinal of the first paragraph that follows it. */
  before: number;
}

/** What a document is made of when it is read. */
export type TextBlock =
  { kind: 'heading'; heading: SectionHeading } | { kind: 'paragraph'; paragraph: ReadingParagraph };

/** The text of a document in order of reading, its footnotes apart. */
export interface ArrangedText {
  blocks: TextBlock[];
  headings: SectionHeading[];
  /** Footnotes in order; they stand after the text. */
  notes: ReadingParagraph[];
}

/** Puts the headings of a document between its paragraphs and its footnotes at the end. */
export function arrangeText(
  paragraphs: readonly ReadingParagraph[],
  headings: readonly Heading[],
): ArrangedText {
  const sections = nameSections(headings);
  const waiting = [...sections];
  const takeHeadings = (ordinal: number): TextBlock[] => {
    const count = waiting.findIndex((heading) => heading.before > ordinal);
    return waiting
      .splice(0, count === -1 ? waiting.length : count)
      .map((heading) => ({ kind: 'heading', heading }));
  };
  const ordered = paragraphs.toSorted((one, other) => one.ordinal - other.ordinal);
  const blocks = ordered
    .filter((paragraph) => paragraph.kind !== 'footnote')
    .flatMap((paragraph): TextBlock[] => [
      ...takeHeadings(paragraph.ordinal),
      { kind: 'paragraph', paragraph },
    ]);
  return {
    blocks: [...blocks, ...takeHeadings(Number.POSITIVE_INFINITY)],
    headings: sections,
    notes: ordered.filter((paragraph) => paragraph.kind === 'footnote'),
  };
}

/** Numbers the headings and turns their levels into depths without gaps. */
function nameSections(headings: readonly Heading[]): SectionHeading[] {
  const open: number[] = [];
  return headings
    .toSorted((one, other) => one.before - other.before)
    .map(({ text, level, before }, index) => {
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      return { id: `section-${index + 1}`, text, depth: open.length, before };
    });
}

/** The section a paragraph stands in: the last heading at or before it. Null before the first. */
export function findSection(headings: readonly SectionHeading[], ordinal: number): SectionHeading | null {
  let [low, high] = [0, headings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.before ?? 0) <= ordinal) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1] ?? null;
}
