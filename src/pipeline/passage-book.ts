import type { CitedPassage } from '../contracts/claim-check.js';
import type { Paragraph } from '../contracts/paragraph.js';
import type { AnswerServices } from './answer-services.js';

/** Paragraphs read before one, to know who speaks there. */
const paragraphsBefore = 6;
/** Paragraphs to each side that a citation may have been moved from. */
const paragraphsBeside = 2;

/** Reads paragraphs of the index as passages that sentences are checked against, each once. */
export class PassageBook {
  private readonly passages = new Map<string, CitedPassage>();
  private readonly beside = new Map<string, string[]>();

  constructor(private readonly services: Pick<AnswerServices, 'index' | 'documents'>) {}

  /** The passages of the ids, in the order given; ids the index does not have are left out. */
  async read(ids: readonly string[]): Promise<CitedPassage[]> {
    await this.load(ids.filter((id) => !this.passages.has(id)));
    return ids.flatMap((id) => this.passages.get(id) ?? []);
  }

  /** The passages next to one in its document, itself left out. */
  async readBeside(id: string): Promise<CitedPassage[]> {
    const known = this.beside.get(id);
    if (known !== undefined) return this.read(known);
    const around = await this.services.index.neighbours(id, paragraphsBeside, paragraphsBeside);
    const ids = around.filter((one) => one.id !== id && one.kind !== 'masthead').map((one) => one.id);
    this.beside.set(id, ids);
    return this.read(ids);
  }

  private async load(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { index, documents } = this.services;
    const [paragraphs, sentences] = await Promise.all([index.paragraphs(ids), index.sentences(ids)]);
    await Promise.all(
      paragraphs.map(async (paragraph) => {
        const document = documents.get(paragraph.documentId);
        if (document === undefined) return;
        const [leadIns, around] = await Promise.all([
          this.readLeadIns(paragraph),
          index.neighbours(paragraph.id, paragraphsBefore, 0),
        ]);
        this.passages.set(paragraph.id, {
          paragraph,
          document,
          sentences: sentences.filter((sentence) => sentence.paragraphId === paragraph.id),
          leadIns,
          before: around.filter((one) => one.ordinal < paragraph.ordinal),
        });
      }),
    );
  }

  /** Texts of the paragraphs an item belongs to, outermost first. */
  private async readLeadIns(paragraph: Paragraph): Promise<string[]> {
    const leadIns: string[] = [];
    for (let parentId = paragraph.parentId; parentId !== null;) {
      const [parent] = await this.services.index.paragraphs([parentId]);
      if (parent === undefined) break;
      leadIns.unshift(parent.text);
      parentId = parent.parentId;
    }
    return leadIns;
  }
}
