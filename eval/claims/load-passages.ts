import type { CitedPassage } from '../../src/contracts/claim-check.js';
import type { Document } from '../../src/contracts/document.js';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import type { IndexReader } from '../../src/contracts/search-index.js';

/** Paragraphs before one that are read for who "he" is. */
const paragraphsBefore = 3;

/** Loads paragraphs as passages that can be cited, each once read and kept. */
export class PassageLoader {
  private readonly passages = new Map<string, CitedPassage>();

  constructor(
    private readonly index: IndexReader,
    private readonly documents: ReadonlyMap<string, Document>,
  ) {}

  /** The passages of the ids, in order. @throws Error for an id that the index does not have. */
  async load(ids: readonly string[]): Promise<CitedPassage[]> {
    const loaded: CitedPassage[] = [];
    for (const id of ids) {
      const passage = this.passages.get(id) ?? (await this.read(id));
      this.passages.set(id, passage);
      loaded.push(passage);
    }
    return loaded;
  }

  private async read(id: string): Promise<CitedPassage> {
    const [paragraph] = await this.index.paragraphs([id]);
    const document = paragraph === undefined ? undefined : this.documents.get(paragraph.documentId);
    if (paragraph === undefined || document === undefined)
      throw new Error(`the index has no paragraph ${id}`);
    const around = await this.index.neighbours(id, paragraphsBefore, 0);
    return {
      paragraph,
      document,
      sentences: await this.index.sentences([id]),
      leadIns: await this.readLeadIns(paragraph),
      before: around.filter((one) => one.id !== id),
    };
  }

  private async readLeadIns({ parentId }: Paragraph): Promise<string[]> {
    if (parentId === null) return [];
    const [parent] = await this.index.paragraphs([parentId]);
    return parent === undefined ? [] : [...(await this.readLeadIns(parent)), parent.text];
  }
}
