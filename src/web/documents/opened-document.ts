import { z } from 'zod';
import { documentSchema } from '../../contracts/document.js';
import { readingParagraphSchema } from '../../contracts/paragraph.js';
import { HttpProblem } from '../http/http-problem.js';
import { requestJson } from '../http/request-json.js';
import { parseInSlices } from './parse-in-slices.js';

/** A document opened for reading, as GET /api/documents/:id?view=reading answers. */
const openedDocumentSchema = z.object({
  document: documentSchema,
  paragraphs: z.array(readingParagraphSchema),
  headings: z.array(
    z.object({
      text: z.string(),
      level: z.number().int().positive(),
      before: z.number().int().nonnegative(),
    }),
  ),
});
export type OpenedDocument = z.infer<typeof openedDocumentSchema>;

/** The same with paragraphs yet to be parsed, which takes long where there are thousands. */
const unreadDocumentSchema = openedDocumentSchema.extend({ paragraphs: z.array(z.unknown()) });

/**
 * Opens a document; a long one without holding up the page.
 * @throws HttpProblem with status 404 where there is none of this id.
 */
export async function openDocument(documentId: string, signal: AbortSignal): Promise<OpenedDocument> {
  const path = `/api/documents/${encodeURIComponent(documentId)}?view=reading`;
  const unread = await requestJson(path, unreadDocumentSchema, { signal });
  const paragraphs = await parseInSlices(unread.paragraphs, readingParagraphSchema, breathe);
  if (paragraphs !== null) return { ...unread, paragraphs };
  throw new HttpProblem({
    title: 'The page and the server do not fit together',
    status: 0,
    detail: 'The paragraphs of the document have another form than this page expects.',
    remedy: 'Load the page again; after an update of the server this is needed once.',
  });
}

/** Lets the browser draw and hear the reader before it goes on. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
