import type { BriefingSection } from '../../contracts/briefing.js';
import type { ArrangedElement, Piece } from './arranged-briefing.js';
import { arrangePart, citeText } from './arrange-part.js';
import { cleanLabel } from './clean-label.js';
import { cleanText } from './clean-text.js';
import { fixedSubheadings } from './fixed-headings.js';

interface ArrangeSectionOptions {
  /** Position in the briefing, from 1. */
  number: number;
  publicUrl: string | null;
}

/** A section: what each document says, what is true across them, and what was not found. */
export function arrangeSection(
  section: BriefingSection,
  { number, publicUrl }: ArrangeSectionOptions,
): ArrangedElement[] {
  return [
    { kind: 'heading', level: 1, text: `${number}. ${cleanText(section.heading)}` },
    ...section.parts.flatMap(arrangePart),
    ...arrangeComparisons(section),
    ...arrangeMissing(section, publicUrl),
  ];
}

function arrangeComparisons({ comparisons }: BriefingSection): ArrangedElement[] {
  if (comparisons.length === 0) return [];
  const items = comparisons.map(({ text, citations }) => ({
    marker: null,
    pieces: citeText(text, citations),
  }));
  return [
    { kind: 'heading', level: 2, text: fixedSubheadings.across },
    { kind: 'list', isQuoted: false, items },
  ];
}

function arrangeMissing(section: BriefingSection, publicUrl: string | null): ArrangedElement[] {
  const { status, missing, nearest } = section;
  if (status !== 'nothing-found' && missing.length === 0 && nearest.length === 0) return [];
  const elements: ArrangedElement[] = [{ kind: 'heading', level: 2, text: fixedSubheadings.missing }];
  if (status === 'nothing-found' && missing.length === 0) {
    elements.push(say('Nothing was found on this.'));
  }
  elements.push(...missing.map((what) => say(`Not in the corpus: ${endWithStop(cleanText(what))}`)));
  if (nearest.length > 0) {
    const items = nearest.map(({ label, url }) => ({
      marker: null,
      pieces: [linkLabel(label, url, publicUrl)],
    }));
    elements.push(
      { ...say('Nearest paragraphs:'), opensList: true },
      { kind: 'list', isQuoted: false, items },
    );
  }
  return elements;
}

function linkLabel(label: string, url: string, publicUrl: string | null): Piece {
  const text = cleanLabel(label);
  return publicUrl === null ? { kind: 'text', text } : { kind: 'link', text, url: `${publicUrl}${url}` };
}

function say(text: string) {
  const pieces: Piece[] = [{ kind: 'text', text }];
  return { kind: 'paragraph', isQuoted: false, opensList: false, pieces } as const;
}

function endWithStop(text: string): string {
  return /[.!?…]["”’)]*$/u.test(text) ? text : `${text}.`;
}
