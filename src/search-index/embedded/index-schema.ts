/**
 * Tables of a generation. Documents and paragraphs are kept whole as JSON, with the columns beside it that are
 * searched by. The FTS table has a row for each paragraph, under the same number, and keeps no copy of the text; a row
 * is taken out with the words it was put in with, which keeps the averages right that BM25 rests on (a table with
 * contentless_delete forgets to).
 */
export const indexSchema = `
CREATE TABLE documents (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT, body TEXT, year INTEGER, status TEXT, language TEXT, date TEXT,
  json TEXT NOT NULL,
  headings TEXT NOT NULL
);
CREATE TABLE paragraphs (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  key TEXT NOT NULL,
  part_key TEXT NOT NULL,
  context TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE UNIQUE INDEX paragraphs_in_order ON paragraphs (document, ordinal);
CREATE INDEX paragraphs_by_key ON paragraphs (key);
CREATE INDEX paragraphs_by_part_key ON paragraphs (part_key);
CREATE VIRTUAL TABLE paragraph_text USING fts5 (
  context, body, content='', tokenize="porter unicode61 remove_diacritics 2"
);
CREATE TABLE chunks (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  paragraph INTEGER NOT NULL,
  document INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, tokens INTEGER NOT NULL,
  vector BLOB NOT NULL
);
CREATE INDEX chunks_in_order ON chunks (document, ordinal, id);
CREATE TABLE sentences (
  row INTEGER PRIMARY KEY,
  paragraph INTEGER NOT NULL,
  document INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL,
  vector BLOB NOT NULL
);
CREATE UNIQUE INDEX sentences_in_order ON sentences (paragraph, ordinal);
CREATE INDEX sentences_by_document ON sentences (document);
`;

/**
 * The chunks in the order of the graph: the n-th row is the point with label n. Chunks of one document, and of one
 * paragraph, follow each other.
 */
export const chunksInGraphOrder = `
SELECT c.row AS row, c.paragraph AS paragraph, c.document AS document
FROM documents d CROSS JOIN chunks c ON c.document = d.row
ORDER BY d.id, c.ordinal, c.id`;
