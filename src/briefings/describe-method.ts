import type { BriefingSection, BriefingSource } from '../contracts/briefing.js';
import type { Document } from '../contracts/document.js';
import type { SearchFilter } from '../contracts/search-index.js';
import { nameSome } from './summarize-sections.js';

interface MethodOptions {
  /** Those asked for and those that the topic names. */
  filters: SearchFilter;
  /** Whether a reader gave the sections. */
  isGiven: boolean;
  topic: string | null;
  searched: readonly Document[];
  sections: readonly BriefingSection[];
  sources: readonly BriefingSource[];
  /** Ids of the documents that were read one by one. */
  read: ReadonlySet<string>;
  /** Ids of those in which something on the topic was found. */
  speaking: ReadonlySet<string>;
}

/** Says what was searched and how the sentences were chosen, and what was looked for and not found. */
export function describeMethod(options: MethodOptions): string[] {
  const { filters, isGiven, topic, searched, sections, sources, read, speaking } = options;
  const lines =
    topic === null
      ? ['Made of answers and paragraphs picked by a reader, in the reader’s order.']
      : [
          `Searched for “${topic}”, by words and by meaning, each document by itself: ${describeSpan(searched)}.`,
          ...describeFilters(filters, searched),
          'A sentence is taken where it is on the topic by its words and its meaning, or stands in a paragraph or under a heading that is.',
          isGiven
            ? 'The sections are those asked for; each sentence stands in the one it fits best, and what fits none is left out.'
            : 'The sections are headings of the documents and things that several paragraphs speak of; each sentence stands in the one it fits best.',
        ];
  lines.push(
    'Every sentence is quoted letter for letter and was looked up in the paragraph its note names. Headings, lines on what several documents have in common, and this page are not quotations.',
  );
  const silent = sources.filter(
    ({ document, citations }) =>
      citations.length === 0 && read.has(document.id) && !speaking.has(document.id),
  );
  if (topic !== null && silent.length > 0) {
    lines.push(
      `Searched, with nothing found on it: ${nameSome(silent.map(({ document }) => document.shortTitle))}.`,
    );
  }
  for (const { heading, missing } of sections.filter((section) => section.missing.length > 0)) {
    lines.push(`Not in the corpus, looked for under “${heading}”: ${missing.join('; ')}.`);
  }
  return lines;
}

const filterOrder = ['documentIds', 'kinds', 'bodies', 'years', 'statuses', 'languages'] as const;
const filterNames: Readonly<Record<keyof SearchFilter, string>> = {
  documentIds: 'document',
  kinds: 'kind',
  bodies: 'body',
  years: 'year',
  statuses: 'status',
  languages: 'language',
};

function describeFilters(filters: SearchFilter, searched: readonly Document[]): string[] {
  const titles = searched.map(({ shortTitle }) => shortTitle);
  const given: Readonly<Record<keyof SearchFilter, readonly (string | number)[] | undefined>> = {
    documentIds: filters.documentIds === undefined ? undefined : titles,
    kinds: filters.kinds,
    bodies: filters.bodies,
    years: filters.years,
    statuses: filters.statuses,
    languages: filters.languages,
  };
  const parts = filterOrder.flatMap((name) => {
    const values = given[name]?.map(String) ?? [];
    return values.length === 0 ? [] : [`${filterNames[name]} ${nameSome(values).replaceAll('; ', ' or ')}`];
  });
  return parts.length === 0 ? [] : [`Only documents that fit the filters: ${parts.join('; ')}.`];
}

function describeSpan(documents: readonly Document[]): string {
  const years = documents.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])).sort();
  const [first, last] = [years[0], years.at(-1)];
  const span =
    first === undefined || last === undefined ? '' : first === last ? `, ${first}` : `, ${first}–${last}`;
  return `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}${span}`;
}
