import { createHash } from 'node:crypto';

/** What a document id is made of, best first. */
export interface DocumentIdFacts {
  symbol: string | null;
  /** The id that corpus.json gives. */
  givenId: string | undefined;
  title: string;
  /** YYYY-MM-DD. */
  date: string | null;
}

/** Words of a title beyond this many characters do not go into an id. */
const longestTitle = 60;

/** The slug of the symbol, else the id of corpus.json, else title and date as a slug; the file's name plays no part. */
export function makeDocumentId(facts: DocumentIdFacts): string {
  const symbol = slug(facts.symbol ?? '');
  if (symbol !== '') return symbol;
  if (facts.givenId !== undefined) return facts.givenId;
  const title = shorten(slug(facts.title));
  const id = slug([title, facts.date ?? ''].join(' '));
  return id === '' ? `document-${shortHash(facts.title)}` : id;
}

/**
 * Tells documents apart that came to the same id: each gets a short hash of its content, and of its path where the
 * content is the same too.
 */
export function separateIds<T extends { id: string; source: { sha256: string; path: string } }>(
  documents: readonly T[],
): T[] {
  const count = new Map<string, number>();
  for (const { id } of documents) count.set(id, (count.get(id) ?? 0) + 1);
  const byContent = documents.map((document) =>
    (count.get(document.id) ?? 0) > 1
      ? { ...document, id: `${document.id}-${document.source.sha256.slice(0, 6)}` }
      : document,
  );
  const seen = new Set<string>();
  return byContent.map((document) => {
    const id = seen.has(document.id) ? `${document.id}-${shortHash(document.source.path)}` : document.id;
    seen.add(id);
    return id === document.id ? document : { ...document, id };
  });
}

/** Whole words of a slug, as many as go into an id. */
function shorten(title: string): string {
  if (title.length <= longestTitle) return title;
  const cut = title.slice(0, longestTitle + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1));
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
}
