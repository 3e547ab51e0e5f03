import type { Assistant, SearchResult } from '../../contracts/assistant.js';
import type { Paragraph } from '../../contracts/paragraph.js';
import { badLine } from './bad-line.js';
import type { Dialog } from './dialog.js';

/** Paragraphs of a search. */
const hitCount = 10;
/** Longest extract of a paragraph, in characters. */
const extractLength = 200;

interface Shown {
  paragraph: Paragraph;
  label: string;
}

/** The paragraphs found so far, under numbers that a later search does not change. */
export class ShownParagraphs {
  private readonly shown: Shown[] = [];

  constructor(
    private readonly dialog: Dialog,
    private readonly assistant: Pick<Assistant, 'search' | 'paragraph'>,
  ) {}

  /** Searches and shows number, label and beginning of each paragraph found. */
  async search(query: string): Promise<void> {
    const results = await this.assistant.search({ query, limit: hitCount }, this.dialog.signal);
    if (results.length === 0) this.dialog.say('Nothing was found.');
    for (const result of results) {
      const number = this.numberOf(result);
      this.dialog.say(`${result.label}: ${extract(result.paragraph.text)}`, `${number}. `);
    }
  }

  /** Shows a paragraph whole. @throws AppError invalid-input, not-found. */
  async open(reference: string): Promise<void> {
    const { paragraph, label } = await this.find(reference);
    this.dialog.say([label, paragraph.id, ...paragraph.headingPath].join(' | '));
    this.dialog.say(paragraph.text, '   ');
  }

  /** The paragraph of a number shown or of an id. @throws AppError invalid-input, not-found. */
  async find(reference: string): Promise<Shown> {
    const known = /^\d+$/.test(reference)
      ? this.shown[Number(reference) - 1]
      : this.shown.find(({ paragraph }) => paragraph.id === reference);
    if (known !== undefined) return known;
    const [, documentId, key] = /^([^#\s]+)#([^#\s]+)$/.exec(reference) ?? [];
    if (documentId !== undefined && key !== undefined) return this.assistant.paragraph(documentId, key);
    throw badLine(`No paragraph is shown under ${reference}.`);
  }

  private numberOf({ paragraph, label }: SearchResult): number {
    const at = this.shown.findIndex((shown) => shown.paragraph.id === paragraph.id);
    return at >= 0 ? at + 1 : this.shown.push({ paragraph, label });
  }
}

function extract(text: string): string {
  const characters = Array.from(text);
  return characters.length <= extractLength ? text : `${characters.slice(0, extractLength).join('')} …`;
}
