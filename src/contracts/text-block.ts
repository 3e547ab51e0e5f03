import type { TextRun } from './source-span.js';

/** A footnote mark printed in running text, such as a superscript 9 or an asterisk, taken out of the cleaned text. */
export interface FootnoteMark {
  /** Offset in the cleaned text of the block at which the mark stood. */
  at: number;
  /** "9", or "star" for an asterisk, "star-2" for two. */
  mark: string;
}

/**
 * One line or one structural element of a source file, in reading order, with markup taken out. Every reader makes
 * these; the paragraph splitter knows nothing of file formats.
 */
export interface TextBlock {
  /** Cleaned text: no Markdown links, emphasis or footnote marks; inner white space folded to single spaces. */
  text: string;
  /** Where the cleaned text stands in the source, in order. */
  runs: TextRun[];
  /** Range of the block in the source, its markup and marker included. */
  start: number;
  end: number;
  /** Width of the white space before the text: tabs or spaces, as printed. */
  indent: number;
  /** Blank lines between the block before and this one. */
  blankLinesBefore: number;
  /** True where the format says so: a Markdown heading, wholly bold text, a heading style. */
  emphasised: boolean;
  /** The mark of a list item or a numbered line, as printed ("12.", "(a)", "-"), else null. It is not part of text. */
  marker: string | null;
  footnoteMarks: FootnoteMark[];
  /** Cells of a table row, else null. */
  cells: string[] | null;
  /** Printed page the block stands on, where the format has pages. */
  page: number | null;
}

/** A file as read: its decoded text and the blocks that cover it. */
export interface SourceText {
  /** Path below the corpus folder, with forward slashes. */
  path: string;
  sha256: string;
  bytes: number;
  /** Decoded text; all source offsets count UTF-16 units in it. */
  text: string;
  blocks: TextBlock[];
}

/** Reads one format. Implementations: plain text and Markdown; others join behind the same contract. */
export interface DocumentReader {
  /** File name endings it reads, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** @throws AppError invalid-input when the bytes are not what the ending says. */
  read(file: { path: string; bytes: Uint8Array }): SourceText;
}
