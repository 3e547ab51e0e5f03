import { paragraphSchema, type Paragraph } from '../../contracts/paragraph.js';
import { indexCalls } from './index-calls.js';
import { indexDamaged } from './index-errors.js';
import type { ReadingProcess } from './reading-process.js';
import { RecentlyUsed } from './recently-used.js';

/** Paragraphs kept parsed; with their sources about 3 KB each. */
const paragraphsKept = 5_000;

/** Paragraphs of one generation, parsed once and kept. They are frozen, because every caller gets the same. */
export class ParagraphSource {
  readonly #process: ReadingProcess;
  readonly #kept = new RecentlyUsed<Paragraph>(paragraphsKept);

  constructor(process: ReadingProcess) {
    this.#process = process;
  }

  /** In the order of the ids; unknown ones are left out. Asks the process only for those it does not keep. */
  async get(ids: readonly string[]): Promise<Paragraph[]> {
    const found = new Map<string, Paragraph>();
    const missing = new Set<string>();
    for (const id of ids) {
      const kept = this.#kept.find(id);
      if (kept === undefined) missing.add(id);
      else found.set(id, kept);
    }
    if (missing.size > 0) {
      const rows = await this.#process.call(indexCalls.paragraphs, { ids: [...missing] });
      for (const row of rows) found.set(row.id, this.parse(row));
    }
    return ids.map((id) => found.get(id)).filter((paragraph) => paragraph !== undefined);
  }

  /** The paragraph of a stored row. @throws AppError index-damaged when the JSON is no paragraph. */
  parse({ id, json }: { id: string; json: string }): Paragraph {
    const known = this.#kept.find(id);
    if (known !== undefined) return known;
    const parsed = paragraphSchema.safeParse(JSON.parse(json));
    if (!parsed.success) throw indexDamaged(`paragraph ${id} has the wrong shape`, parsed.error);
    this.#kept.keep(id, freeze(parsed.data));
    return parsed.data;
  }
}

function freeze(paragraph: Paragraph): Paragraph {
  const { headingPath, sourceSpans, textRuns, footnoteCalls, calledBy } = paragraph;
  for (const list of [sourceSpans, textRuns, footnoteCalls]) list.forEach((item) => Object.freeze(item));
  for (const list of [headingPath, sourceSpans, textRuns, footnoteCalls, calledBy]) Object.freeze(list);
  return Object.freeze(paragraph);
}
