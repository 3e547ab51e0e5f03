import type { ParagraphKind } from '../contracts/paragraph.js';
import type { Line } from './line.js';
import type { Part } from './parse-part-heading.js';
import type { HeadingEntry } from './heading-stack.js';

/** A line as it goes into a paragraph. */
export interface Piece {
  line: Line;
  /** True where what looks like a marker is a number of running text and belongs to the sentence. */
  withMarker: boolean;
}

/** A run of numbered paragraphs counted without a restart. */
export interface Series {
  /** Structural parts it stands in, outermost first. */
  parts: readonly Part[];
  /** Headings it began under, outermost first. */
  startHeadings: readonly HeadingEntry[];
  /** True once the heading of the outermost section it began under has been followed by another. */
  spansSections: boolean;
}

/** How a paragraph is numbered. */
export type Numbering =
  | { kind: 'masthead' | 'summary' | 'unnumbered' }
  | { kind: 'number'; printed: string }
  | { kind: 'sub-number'; printed: string }
  | { kind: 'letter'; label: string }
  | { kind: 'bullet'; index: number }
  | { kind: 'list-number'; printed: string }
  | { kind: 'footnote'; mark: string };

/** A paragraph in the making. */
export interface Draft {
  kind: ParagraphKind;
  numbering: Numbering;
  pieces: Piece[];
  /** What is put between two lines: a space in sentences, a line break in mastheads and tables. */
  joint: ' ' | '\n';
  headingPath: string[];
  parts: readonly Part[];
  series: Series | null;
  parent: Draft | null;
}
