import type { Briefing, BriefingSource } from '../../contracts/briefing.js';
import { formatDate } from '../../language/format-date.js';
import type { ArrangedItem, Piece } from './arranged-briefing.js';
import { cleanLabel } from './clean-label.js';
import { cleanText } from './clean-text.js';

/** The list of sources: each document with what identifies it, and the paragraphs of it that are cited. */
export function arrangeSources(briefing: Briefing, publicUrl: string | null): ArrangedItem[] {
  return briefing.sources.map((source) => ({
    marker: null,
    pieces: [
      printTitle(source, publicUrl),
      { kind: 'text', text: ` ${cleanText(describeDocument(source))} ` },
      ...(source.document.status === 'draft' ? printDraft() : []),
      { kind: 'text', text: describeUse(source, briefing) },
    ],
  }));
}

function printTitle({ document, url }: BriefingSource, publicUrl: string | null): Piece {
  const text = endWithStop(cleanText(document.title));
  return publicUrl === null ? { kind: 'strong', text } : { kind: 'link', text, url: `${publicUrl}${url}` };
}

function printDraft(): Piece[] {
  return [
    { kind: 'strong', text: 'Draft.' },
    { kind: 'text', text: ' ' },
  ];
}

/** "SOC/CP/365. Economic and Social Council, twelfth session. Press release, 24 January 2020. Revised." */
function describeDocument({ document }: BriefingSource): string {
  const { symbol, body, session, kind, date, status, shortTitle, title } = document;
  const parts = [
    shortTitle === title || shortTitle === symbol ? null : `Cited as “${shortTitle}”`,
    symbol,
    join(body, session),
    join(kind, formatDate(date) ?? 'no date'),
    status === 'draft' ? null : status,
  ];
  return parts
    .filter((part) => part !== null)
    .map((part) => endWithStop(`${part.charAt(0).toUpperCase()}${part.slice(1)}`))
    .join(' ');
}

function join(...parts: (string | null)[]): string | null {
  const given = parts.filter((part) => part !== null && part !== '');
  return given.length === 0 ? null : given.join(', ');
}

function describeUse(source: BriefingSource, { citations }: Briefing): string {
  const used = new Set(source.citations);
  const locators = citations.filter(({ n }) => used.has(n)).map(({ locator }) => cleanLabel(locator));
  if (locators.length === 0) return 'Searched, not cited.';
  const inOrder = [...new Set(locators)].sort(new Intl.Collator('en', { numeric: true }).compare);
  return `Cited: ${inOrder.join('; ')}.`;
}

function endWithStop(text: string): string {
  return /[.!?…]["”’)]*$/u.test(text) ? text : `${text}.`;
}
