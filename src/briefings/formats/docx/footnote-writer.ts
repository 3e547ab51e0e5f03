import { FootnoteReferenceRun, Paragraph, TextRun, type ParagraphChild } from 'docx';
import type { ArrangedNote } from '../arranged-briefing.js';
import { printIdentity } from '../print-identity.js';
import { styleIds } from './document-styles.js';
import { FixedLink } from './fixed-link.js';

/**
 * Hands out Word's footnotes in order of use. Word numbers them itself, so each use gets a footnote of its own: the first
 * with the quote, a later one with label and link alone. No footnote leans on the number of another, and any of them can
 * be moved or taken out.
 */
export class FootnoteWriter {
  readonly #notes: ReadonlyMap<number, ArrangedNote>;
  readonly #quoted = new Set<number>();
  readonly #footnotes: Record<string, { children: Paragraph[] }> = {};
  #count = 0;

  constructor(notes: readonly ArrangedNote[]) {
    this.#notes = new Map(notes.map((note) => [note.n, note]));
  }

  /** All footnotes used so far, by id, as the library takes them. */
  get footnotes(): Record<string, { children: Paragraph[] }> {
    return this.#footnotes;
  }

  /** A new footnote for a use of a citation, and the mark that refers to it; undefined for a number nothing stands under. */
  refer(n: number): ParagraphChild | undefined {
    const note = this.#notes.get(n);
    if (note === undefined) return undefined;
    this.#count += 1;
    const isFirst = !this.#quoted.has(n);
    this.#quoted.add(n);
    this.#footnotes[String(this.#count)] = {
      children: [new Paragraph({ style: 'FootnoteText', children: this.#write(note, isFirst) })],
    };
    return new FootnoteReferenceRun(this.#count);
  }

  #write(note: ArrangedNote, isFirst: boolean): ParagraphChild[] {
    const label =
      note.link === null
        ? new TextRun(note.label)
        : new FixedLink({ text: note.label, url: note.link, id: `note${this.#count}` });
    const rest = isFirst ? `: “${note.quote}”` : ' (quoted above).';
    const identity = new TextRun({
      text: ` ${printIdentity(note)}`,
      style: styleIds.identity,
      noProof: true,
    });
    return [new TextRun(' '), label, new TextRun(rest), ...(note.link === null ? [identity] : [])];
  }
}
