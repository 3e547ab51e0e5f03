import type { Document } from '../../src/contracts/document.js';
import type { OpenedDocument } from '../../src/contracts/assistant.js';
import { makeDocument, makeParagraph } from './make-paragraph.js';

const words =
  'participants noted that cooperation among competent authorities had grown in scale and that technical assistance remained essential to prevention and to response'.split(
    ' ',
  );

/** A document of numbered paragraphs of different lengths, with a heading before every fiftieth. */
export function makeLongDocument(count: number): OpenedDocument {
  const document: Document = makeDocument({ id: 'long', title: 'A long report', language: 'en' });
  const paragraphs = Array.from({ length: count }, (_, ordinal) =>
    makeParagraph({ documentId: 'long', ordinal, text: makeText(ordinal) }),
  );
  const headings = Array.from({ length: Math.ceil(count / 50) }, (_, index) => ({
    text: `Chapter ${index + 1}`,
    level: 1,
    before: index * 50,
  }));
  return { document, paragraphs, headings };
}

/** Between 20 and 200 words or so, by the ordinal alone. */
function makeText(ordinal: number): string {
  const length = 20 + ((ordinal * 37) % 180);
  const chosen = Array.from({ length }, (_, at) => words[(ordinal + at * 7) % words.length] ?? '');
  return `Paragraph ${ordinal + 1}: ${chosen.join(' ')}.`;
}
