import type { Verification } from '../../contracts/verification.js';

/** A file that is to be verified. */
export interface BriefingFile {
  name: string;
  body: Uint8Array;
}

/** A stretch of a block of text; a reference names its note by the key the file uses. */
export type ReadPiece =
  { kind: 'text'; text: string; isEmphasised: boolean } | { kind: 'reference'; key: string; printed: string };

/** A heading or a paragraph, item or cell of a file, in order; level 1 is the title. */
export type ReadBlock =
  { kind: 'heading'; level: number; text: string } | { kind: 'text'; pieces: ReadPiece[] };

/** A footnote as it stands in the file. */
export interface ReadNote {
  key: string;
  text: string;
  /** Addresses it links to, in order. */
  links: string[];
}

/** What the readers of Markdown, HTML and Word give. */
export interface ReadText {
  blocks: ReadBlock[];
  notes: ReadNote[];
}

/** A footnote taken apart. */
export interface BriefingNote {
  n: number;
  label: string;
  /** Null where it has none. */
  quote: string | null;
  /** Null where it does not say which paragraph it rests on. */
  identity: { paragraphId: string; textHash: string } | null;
  used: boolean;
}

/** Words that end with references, or end a paragraph without any. */
export interface CitedText {
  text: string;
  /** Numbers of the notes, as printed; empty: uncited. */
  footnotes: number[];
  /** Headings it stands under, outermost first. */
  under: string[];
}

/** A briefing read back from a file. */
export interface ReadBriefing {
  format: Verification['format'];
  title: string | null;
  texts: CitedText[];
  /** In order of number. */
  notes: BriefingNote[];
  /** Numbers the text refers to and no note has. */
  absent: number[];
}
