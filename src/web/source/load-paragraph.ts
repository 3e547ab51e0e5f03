import { z } from 'zod';
import { documentSchema } from '../../contracts/document.js';
import { requestJson } from '../http/request-json.js';
import { readingParagraphSchema } from '../../contracts/paragraph.js';

const openedParagraphSchema = z.object({
  document: documentSchema,
  paragraph: readingParagraphSchema,
  label: z.string(),
  url: z.string(),
  before: z.array(readingParagraphSchema),
  after: z.array(readingParagraphSchema),
  footnotes: z.array(readingParagraphSchema),
});
/** A paragraph with those around it and the footnotes it calls. */
export type LoadedParagraph = z.infer<typeof openedParagraphSchema>;

interface ParagraphAddress {
  documentId: string;
  /** Locator key. */
  key: string;
}

/** Asks the server for a paragraph. @throws HttpProblem, with status 404 where there is none. */
export function loadParagraph(
  { documentId, key }: ParagraphAddress,
  signal?: AbortSignal,
): Promise<LoadedParagraph> {
  const path = `/api/documents/${encodeURIComponent(documentId)}/paragraphs/${encodeURIComponent(key)}`;
  return requestJson(path, openedParagraphSchema, signal === undefined ? {} : { signal });
}
