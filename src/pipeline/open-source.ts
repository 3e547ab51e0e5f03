import type { OpenedDocument, OpenedParagraph } from '../contracts/assistant.js';
import type { Document } from '../contracts/document.js';
import { AppError } from '../contracts/errors.js';
import { formatLabel } from '../citations/format-label.js';
import { makeUrl } from '../citations/make-url.js';
import { findNearestKeys } from '../retrieval/find-nearest-keys.js';
import type { AnswerServices } from './answer-services.js';

/** Paragraphs shown before and after one that is opened. */
const neighbourCount = 2;

/** A document with all its paragraphs and headings. @throws AppError not-found. */
export async function openDocument(documentId: string, services: AnswerServices): Promise<OpenedDocument> {
  const document = findDocument(documentId, services);
  const outline = await services.index.outline(documentId);
  return { document, paragraphs: outline?.paragraphs ?? [], headings: outline?.headings ?? [] };
}

/** A paragraph with its neighbours and the footnotes it calls. @throws AppError not-found, naming the nearest keys. */
export async function openParagraph(
  documentId: string,
  key: string,
  services: AnswerServices,
): Promise<OpenedParagraph> {
  const document = findDocument(documentId, services);
  const id = `${documentId}#${key}`;
  const around = await services.index.neighbours(id, neighbourCount, neighbourCount);
  const at = around.findIndex((paragraph) => paragraph.id === id);
  const paragraph = around[at];
  if (paragraph === undefined) throw await unknownParagraph({ document, key, services });
  return {
    document,
    paragraph,
    label: formatLabel(document, paragraph),
    url: makeUrl(paragraph),
    before: around.slice(0, at),
    after: around.slice(at + 1),
    footnotes: await services.index.paragraphs(paragraph.footnoteCalls.map((call) => call.footnoteId)),
  };
}

function findDocument(documentId: string, services: AnswerServices): Document {
  const document = services.documents.get(documentId);
  if (document !== undefined) return document;
  throw new AppError({
    step: 'pipeline',
    kind: 'not-found',
    message: `There is no document ${documentId}.`,
    remedy: 'GET /api/documents lists the documents and their ids.',
    details: { documents: [...services.documents.keys()].slice(0, 20) },
  });
}

async function unknownParagraph({
  document,
  key,
  services,
}: {
  document: Document;
  key: string;
  services: AnswerServices;
}): Promise<AppError> {
  const outline = await services.index.outline(document.id);
  const nearest = findNearestKeys(
    key,
    (outline?.paragraphs ?? []).map((paragraph) => paragraph.key),
  );
  return new AppError({
    step: 'pipeline',
    kind: 'not-found',
    message: `${document.shortTitle} has no paragraph ${key}.`,
    remedy:
      nearest.length === 0 ? 'The document has no paragraphs.' : `The nearest are ${nearest.join(', ')}.`,
    details: { nearest },
  });
}
