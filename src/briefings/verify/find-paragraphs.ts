import type { Paragraph } from '../../contracts/paragraph.js';
import type { IndexReader } from '../../contracts/search-index.js';
import type { FoundParagraph } from './found-paragraph.js';
import { hashText } from './hash-text.js';
import type { BriefingNote } from './read-types.js';

/** Finds the paragraph of each note in the index, or where its words stand now, by the number of the note. */
export async function findParagraphs(
  notes: readonly BriefingNote[],
  index: Pick<IndexReader, 'paragraphs' | 'outline'>,
): Promise<Map<number, FoundParagraph>> {
  const ids = new Set(notes.flatMap(({ identity }) => (identity === null ? [] : [identity.paragraphId])));
  const named = new Map((await index.paragraphs([...ids])).map((paragraph) => [paragraph.id, paragraph]));
  const outlines = new Map<string, readonly Paragraph[]>();
  const found = new Map<number, FoundParagraph>();
  for (const { n, identity } of notes) {
    if (identity === null) {
      found.set(n, { status: 'unidentified', paragraph: null });
      continue;
    }
    const paragraph = named.get(identity.paragraphId) ?? null;
    if (paragraph !== null && hashText(paragraph.text) === identity.textHash) {
      found.set(n, { status: 'unchanged', paragraph });
      continue;
    }
    const documentId = identity.paragraphId.split('#')[0] ?? '';
    const others = outlines.get(documentId) ?? (await index.outline(documentId))?.paragraphs ?? [];
    outlines.set(documentId, others);
    const moved = others.find(({ text }) => hashText(text) === identity.textHash);
    if (moved !== undefined) found.set(n, { status: 'moved', paragraph: moved });
    else found.set(n, { status: paragraph === null ? 'missing' : 'changed', paragraph });
  }
  return found;
}
