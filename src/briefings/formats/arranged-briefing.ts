/** A stretch of a line. References stand directly after the words they bear out. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'link'; text: string; url: string }
  | { kind: 'reference'; n: number };

/** An item of a list; `marker` is printed as it stands in the document ("(a)"), null where the list has none. */
export interface ArrangedItem {
  marker: string | null;
  pieces: Piece[];
}

export type ArrangedElement =
  /** Level 1 opens a section or one of the fixed parts of a briefing, level 2 a part of a section. */
  | { kind: 'heading'; level: 1 | 2; text: string }
  /** `isQuoted`: stands under the attribution before it. `opensList`: the list after it belongs to it. */
  | { kind: 'paragraph'; isQuoted: boolean; opensList: boolean; pieces: Piece[] }
  | { kind: 'attribution'; text: string }
  | { kind: 'list'; isQuoted: boolean; items: ArrangedItem[] };

/** A footnote: who says it, where it opens, and the words it rests on. */
export interface ArrangedNote {
  n: number;
  label: string;
  quote: string;
  paragraphId: string;
  textHash: string;
  /** Absolute, with the paragraph and the hash of its text in it; null without a public address. */
  link: string | null;
}

/** A briefing as every format prints it: the same content in the same order. */
export interface ArrangedBriefing {
  title: string;
  createdAt: string;
  /** "24 January 2020". */
  writtenOn: string;
  /** Title block, a line each. */
  facts: { name: string; value: string }[];
  /** Outcome of the checks, a sentence each. */
  checks: string[];
  elements: ArrangedElement[];
  /** In order of number. */
  notes: ArrangedNote[];
}
