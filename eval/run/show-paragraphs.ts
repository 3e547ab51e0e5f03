import { formatLabel } from '../../src/citations/format-label.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import type { Source } from '../contracts/system.js';
import type { ShownParagraph } from '../report/report-input.js';

/** Paragraphs as a report shows them, by id; those that the index does not have are left out. */
export async function showParagraphs(
  ids: readonly string[],
  { source, services }: { source: Source; services: Pick<AnswerServices, 'documents'> },
): Promise<Map<string, ShownParagraph>> {
  const shown = new Map<string, ShownParagraph>();
  for (const paragraph of await source.paragraphs([...new Set(ids)])) {
    const document = services.documents.get(paragraph.documentId);
    const label = document === undefined ? paragraph.id : formatLabel(document, paragraph);
    shown.set(paragraph.id, { label, text: paragraph.text });
  }
  return shown;
}
