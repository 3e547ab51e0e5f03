import type { OpenedDocument } from '../../../src/contracts/assistant.js';
import type { Paragraph } from '../../../src/contracts/paragraph.js';

const documentId = 'long';
const words =
  'participants noted that cooperation among authorities had grown and that assistance remained essential'.split(
    ' ',
  );

/** A document of numbered paragraphs of 20 to 200 words, with a heading before every fiftieth. */
export function makeLongDocument(count: number): OpenedDocument {
  return {
    document: {
      id: documentId,
      title: 'A long report',
      shortTitle: 'A long report',
      aliases: [],
      symbol: null,
      body: null,
      date: null,
      session: null,
      kind: null,
      status: null,
      language: 'en',
      source: { path: 'long.txt', sha256: '0'.repeat(64), bytes: 0 },
    },
    paragraphs: Array.from({ length: count }, (_, ordinal) => makeParagraph(ordinal)),
    headings: Array.from({ length: Math.ceil(count / 50) }, (_, index) => ({
      text: `Chapter ${index + 1}`,
      level: 1,
      before: index * 50,
    })),
  };
}

function makeParagraph(ordinal: number): Paragraph {
  const number = ordinal + 1;
  const length = 20 + ((ordinal * 37) % 180);
  const text = Array.from({ length }, (_, at) => words[(ordinal + at * 7) % words.length] ?? '').join(' ');
  return {
    id: `${documentId}#p${number}`,
    documentId,
    key: `p${number}`,
    locator: `para. ${number}`,
    kind: 'numbered',
    part: null,
    parentId: null,
    ordinal,
    headingPath: [`Chapter ${Math.floor(ordinal / 50) + 1}`],
    text,
    sourceSpans: [{ start: 0, end: text.length }],
    textRuns: [{ text: 0, source: 0, length: text.length }],
    footnoteCalls: [],
    calledBy: [],
    page: null,
  };
}
