import type { CorpusOverview } from '../../contracts/corpus-overview.js';

/** A document of the corpus with the number of its paragraphs. */
export type ListedDocument = CorpusOverview['documents'][number];

/** How the list is ordered: latest first, earliest first, by title. */
export const orders = ['latest', 'earliest', 'title'] as const;
export type DocumentOrder = (typeof orders)[number];

interface ListOptions {
  order: DocumentOrder;
  /** Words that must all stand somewhere in what is known of a document; '' for all documents. */
  words: string;
}

/** The documents that fit the words, in order. Those without a date stand last either way. */
export function listDocuments(
  documents: readonly ListedDocument[],
  { order, words }: ListOptions,
): ListedDocument[] {
  const wanted = fold(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return documents
    .filter((document) => {
      const known = fold(describe(document));
      return wanted.every((word) => known.includes(word));
    })
    .toSorted((one, other) => compareBy[order](one, other) || compareTitles(one, other));
}

/** The order that an address asks for; the latest first unless it names another. */
export function readOrder(value: string | null): DocumentOrder {
  return orders.find((order) => order === value) ?? 'latest';
}

const compareBy: Record<DocumentOrder, (one: ListedDocument, other: ListedDocument) => number> = {
  latest: (one, other) => compareText(other.date ?? '', one.date ?? ''),
  earliest: (one, other) => compareText(one.date ?? '9999-99-99', other.date ?? '9999-99-99'),
  title: compareTitles,
};

function compareTitles(one: ListedDocument, other: ListedDocument): number {
  return one.shortTitle.localeCompare(other.shortTitle, 'en') || compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function describe(document: ListedDocument): string {
  const { title, shortTitle, aliases, symbol, body, session, kind, status, date } = document;
  return [title, shortTitle, ...aliases, symbol, body, session, kind, status, date].join(' ');
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
