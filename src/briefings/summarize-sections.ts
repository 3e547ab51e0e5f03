import type { BriefingSection, BriefingSource } from '../contracts/briefing.js';

interface SummaryOptions {
  topic: string | null;
  sections: readonly BriefingSection[];
  sources: readonly BriefingSource[];
  /** Ids of the documents that were read one by one. */
  read: ReadonlySet<string>;
  /** Ids of those in which something on the topic was found, whether or not a section gives it. */
  speaking: ReadonlySet<string>;
}

/** Documents named in one line; of more the number is told. */
const mostNamed = 8;

/** Lines for the front that say where most is found; counts of what stands below, nothing else. */
export function summarizeSections({ topic, sections, sources, read, speaking }: SummaryOptions): string[] {
  const cited = sources.filter(({ citations }) => citations.length > 0);
  if (topic === null) return [`Quoted: ${cited.map(describeCited).join('; ')}.`];
  if (sources.length === 0) return ['No document fits the filters.'];
  if (cited.length === 0 && speaking.size === 0) {
    return [`Nothing on ${topic} was found in the ${count(sources.length, 'document')} searched.`];
  }
  const lines = [
    `${cited.length} of the ${count(sources.length, 'document')} searched ${cited.length === 1 ? 'is' : 'are'} quoted${cited.length === 0 ? '' : `: ${cited.map(describeCited).join('; ')}`}.`,
  ];
  const others = sources.filter(({ document, citations }) => citations.length === 0 && read.has(document.id));
  const unused = others.filter(({ document }) => speaking.has(document.id));
  const silent = others.filter(({ document }) => !speaking.has(document.id));
  if (unused.length > 0) {
    lines.push(`On ${topic}, but on none of the sections: ${nameSome(unused.map(describe))}.`);
  }
  if (silent.length > 0) lines.push(`Nothing on it was found in ${nameSome(silent.map(describe))}.`);
  for (const { heading, parts } of sections.filter((section) => section.parts.length > 0)) {
    const sentences = parts.reduce((sum, part) => sum + part.blocks.flat().length, 0);
    const documents = new Set(parts.map(({ documentId }) => documentId)).size;
    lines.push(`${heading}: ${count(sentences, 'sentence')} of ${count(documents, 'document')}.`);
  }
  return lines;
}

function describe({ document }: BriefingSource): string {
  return document.date === null
    ? document.shortTitle
    : `${document.shortTitle} (${document.date.slice(0, 4)})`;
}

function describeCited(source: BriefingSource): string {
  return `${describe(source)} (${count(source.citations.length, 'quotation')})`;
}

/** Names, the first of many and the number of the others. */
export function nameSome(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join('; ');
  return `${names.slice(0, mostNamed).join('; ')}; and ${names.length - mostNamed} more`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
