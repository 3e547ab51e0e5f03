import type { Document } from '../contracts/document.js';
import { formatDate } from '../language/format-date.js';
import { extractTerms, listWords, stemWord } from '../language/extract-terms.js';

/** What a document can be called by: whole names, and the stems of every word that describes it. */
export interface SourceDescription {
  document: Document;
  /** Names as folded words: aliases, titles, symbol. */
  names: string[][];
  stems: ReadonlySet<string>;
  year: number | null;
}

/** Collects what each document can be called by, from its metadata and the text of its masthead. */
export function describeSources(
  documents: readonly Document[],
  mastheads: ReadonlyMap<string, string>,
): SourceDescription[] {
  return documents.map((document) => {
    const names = [document.title, document.shortTitle, ...document.aliases];
    if (document.symbol !== null) names.push(document.symbol);
    const described = [
      ...names,
      document.body ?? '',
      document.session ?? '',
      document.kind ?? '',
      document.status ?? '',
      formatDate(document.date) ?? '',
      mastheads.get(document.id) ?? '',
    ].join('\n');
    return {
      document,
      names: names.map(listNameWords).filter((words) => words.length > 0),
      stems: new Set(extractTerms(described).map(stemWord)),
      year: document.date === null ? null : Number(document.date.slice(0, 4)),
    };
  });
}

/** Words of a name without a leading article. */
export function listNameWords(name: string): string[] {
  const words = listWords(name);
  return words[0] === 'the' ? words.slice(1) : words;
}
