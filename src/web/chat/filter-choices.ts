import type { CorpusOverview } from '../../contracts/corpus-overview.js';

type CorpusDocument = CorpusOverview['documents'][number];

/** Kinds and years there are to choose from, each once and in order. */
export function filterChoices(documents: readonly CorpusDocument[]): { kinds: string[]; years: number[] } {
  const kinds = documents.flatMap(({ kind }) => (kind === null ? [] : [kind]));
  const years = documents.flatMap((document) => yearOf(document) ?? []);
  return { kinds: [...new Set(kinds)].sort(), years: [...new Set(years)].sort((one, other) => one - other) };
}

/** Year of a document's date; null where it has none. */
export function yearOf({ date }: CorpusDocument): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
