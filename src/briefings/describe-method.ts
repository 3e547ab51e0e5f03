import type { BriefingRequest, BriefingSection, BriefingSource } from '../contracts/briefing.js';
import type { Document } from '../contracts/document.js';
import { nameSome } from './summarize-sections.js';

interface MethodOptions {
  request: BriefingRequest;
  topic: string | null;
  searched: readonly Document[];
  sections: readonly BriefingSection[];
  sources: readonly BriefingSource[];
  /** Ids of the documents that were read one by one. */
  read: ReadonlySet<string>;
}

/** Says what was searched and how the sentences were chosen, and what was looked for and not found. */
export function describeMethod(options: MethodOptions): string[] {
  const { request, topic, searched, sections, sources, read } = options;
  const lines =
    topic === null
      ? ['Made of answers and paragraphs picked by a reader, in the reader’s order.']
      : [
          `Searched for “${topic}”, by words and by meaning, each document by itself: ${describeSpan(searched)}.`,
          ...describeFilters(request),
          'A sentence is taken where it is on the topic by its words and its meaning, or stands in a paragraph or under a heading that is.',
          request.sections === undefined
            ? 'The sections are headings of the documents and things that several paragraphs speak of; each sentence stands in the one it fits best.'
            : 'The sections are those asked for; each sentence stands in the one it fits best, and what fits none is left out.',
        ];
  lines.push(
    'Every sentence is quoted letter for letter and was looked up in the paragraph its note names. Headings, lines on what several documents have in common, and this page are not quotations.',
  );
  const silent = sources.filter(({ document, citations }) => citations.length === 0 && read.has(document.id));
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

function describeFilters({ filters }: BriefingRequest): string[] {
  const parts = Object.entries(filters ?? {}).map(([name, values]) => `${name} ${(values ?? []).join(', ')}`);
  return parts.length === 0 ? [] : [`Only documents that fit the filters: ${parts.join('; ')}.`];
}

function describeSpan(documents: readonly Document[]): string {
  const years = documents.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])).sort();
  const [first, last] = [years[0], years.at(-1)];
  const span =
    first === undefined || last === undefined ? '' : first === last ? `, ${first}` : `, ${first}–${last}`;
  return `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}${span}`;
}
