import type { Part } from './parse-part-heading.js';

/** A heading with its rank among the styles of heading: parts 1–4, then roman, letter, number, bracketed, bare. */
export interface HeadingEntry {
  text: string;
  rank: number;
  /** Depth from 1. */
  level: number;
  /** Its printed number or letter, null where it has none. */
  marker: string | null;
  part: Part | null;
  /** Numbers of the blocks it is printed on. */
  positions: number[];
}

/** Ranks of headings that open no part. Those of Markdown are counted by their depth. */
export const headingRanks = { hash: 5, roman: 12, letter: 13, number: 14, bracketed: 15, bare: 16 } as const;

/** The headings that a place in the document stands under. */
export class HeadingStack {
  private entries: HeadingEntry[] = [];

  /** Opens a heading; those of its rank and below are closed. */
  open(heading: Omit<HeadingEntry, 'level'>): HeadingEntry {
    this.entries = this.entries.filter((entry) => entry.rank < heading.rank);
    const entry = { ...heading, level: this.entries.length + 1 };
    this.entries.push(entry);
    return entry;
  }

  /** Texts of the open headings, outermost first. */
  path(): string[] {
    return this.entries.map((entry) => entry.text);
  }

  list(): readonly HeadingEntry[] {
    return [...this.entries];
  }

  /** Open parts, outermost first. */
  parts(): Part[] {
    return this.entries.flatMap((entry) => (entry.part ? [entry.part] : []));
  }

  /** The open heading of a rank, if any. */
  at(rank: number): HeadingEntry | undefined {
    return this.entries.find((entry) => entry.rank === rank);
  }
}
