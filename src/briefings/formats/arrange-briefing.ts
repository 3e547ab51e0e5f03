import type { Briefing } from '../../contracts/briefing.js';
import { formatDate } from '../../language/format-date.js';
import { arrangeSection } from './arrange-section.js';
import { arrangeSources } from './arrange-sources.js';
import type { ArrangedBriefing, ArrangedElement, Piece } from './arranged-briefing.js';
import { cleanText } from './clean-text.js';
import { countThings } from './count-things.js';
import { describeChecks } from './describe-checks.js';
import { fixedHeadings } from './fixed-headings.js';
import { makeNote } from './make-note.js';

/** Puts a briefing in the order in which every format prints it. @param publicUrl stands before links; null: no links. */
export function arrangeBriefing(briefing: Briefing, publicUrl: string | null): ArrangedBriefing {
  const base = publicUrl?.replace(/\/+$/u, '') ?? null;
  return {
    title: cleanText(briefing.title),
    createdAt: briefing.createdAt,
    writtenOn: formatDate(briefing.createdAt.slice(0, 10)) ?? '',
    facts: arrangeFacts(briefing),
    checks: describeChecks(briefing).map(cleanText),
    elements: [
      ...arrangeLines(fixedHeadings.overview, briefing.overview),
      ...briefing.sections.flatMap((section, index) =>
        arrangeSection(section, { number: index + 1, publicUrl: base }),
      ),
      { kind: 'heading', level: 1, text: fixedHeadings.sources },
      { kind: 'list', isQuoted: false, items: arrangeSources(briefing, base) },
      ...arrangeLines(fixedHeadings.method, describeMethod(briefing)),
      ...arrangeLines(
        fixedHeadings.notices,
        briefing.notices.map(({ text }) => text),
      ),
    ],
    notes: briefing.citations.map((citation) => makeNote(citation, base)),
  };
}

function arrangeFacts({ topic, corpus, createdAt, checks }: Briefing): ArrangedBriefing['facts'] {
  return [
    { name: 'Topic', value: topic === null ? 'what was picked while reading' : cleanText(topic) },
    { name: 'Corpus', value: cleanText(corpus.title) },
    { name: 'Written on', value: formatDate(createdAt.slice(0, 10)) ?? createdAt },
    { name: 'Searched', value: countThings(checks.documentsSearched, 'document') },
  ];
}

function arrangeLines(heading: string, lines: readonly string[]): ArrangedElement[] {
  if (lines.length === 0) return [];
  const items = lines.map((text) => {
    const pieces: Piece[] = [{ kind: 'text', text: cleanText(text) }];
    return { marker: null, pieces };
  });
  return [
    { kind: 'heading', level: 1, text: heading },
    { kind: 'list', isQuoted: false, items },
  ];
}

/** The lines of the briefing, then what is known to it besides: searches named otherwise than their sections, what was taken out. */
function describeMethod({ topic, method, sections, checks, corpus, answerer }: Briefing): string[] {
  const searches = sections.flatMap(({ heading, query }, index) =>
    query === '' || query.toLowerCase() === heading.toLowerCase()
      ? []
      : [`“${query}” for section ${index + 1}`],
  );
  return [
    ...method,
    ...(topic === null || searches.length === 0 ? [] : [`Looked for: ${searches.join('; ')}.`]),
    ...checks.removed.map(({ text, why }) => `Taken out: “${text}” ${why}`),
    `Answers: ${answerer}. Version of the corpus: ${corpus.version}.`,
  ];
}
