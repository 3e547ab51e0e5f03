import type {
  ArrangedBriefing,
  ArrangedElement,
  ArrangedItem,
  ArrangedNote,
  Piece,
} from '../arranged-briefing.js';
import { fixedHeadings } from '../fixed-headings.js';
import { printIdentity } from '../print-identity.js';
import { escapeHtml, escapeRunningText } from './escape-html.js';
import { styleSheet } from './style-sheet.js';

/** One page that needs nothing else: no script, no request, its style within; ready to be read and printed. */
export function renderHtml(briefing: ArrangedBriefing): string {
  const counts = new Map<number, number>();
  const body = briefing.elements.map((element) => renderElement(element, counts)).join('\n');
  const facts = briefing.facts.map(
    ({ name, value }) => `<div><dt>${name}</dt><dd>${escapeRunningText(value)}</dd></div>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Rapporteur">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(briefing.title)}</title>
<style>${styleSheet}</style>
</head>
<body>
<main>
<header>
<h1>${escapeRunningText(briefing.title)}</h1>
<dl class="facts">${facts.join('')}</dl>
<ul class="checks">${briefing.checks.map((line) => `<li>${escapeRunningText(line)}</li>`).join('')}</ul>
</header>
${body}
${renderNotes(briefing.notes, counts)}
</main>
</body>
</html>
`;
}

/** @param counts how often each note has been referred to so far, for the way back. */
function renderElement(element: ArrangedElement, counts: Map<number, number>): string {
  switch (element.kind) {
    case 'heading':
      return `<h${element.level + 1}>${escapeRunningText(element.text)}</h${element.level + 1}>`;
    case 'attribution':
      return `<p class="attribution"><em>${escapeRunningText(element.text)}</em></p>`;
    case 'paragraph': {
      const classes = [...(element.isQuoted ? ['quoted'] : []), ...(element.opensList ? ['lead-in'] : [])];
      return `<p${printClasses(classes)}>${renderPieces(element.pieces, counts)}</p>`;
    }
    case 'list': {
      const isMarked = element.items.some(({ marker }) => marker !== null);
      const classes = [...(element.isQuoted ? ['quoted'] : []), ...(isMarked ? ['marked'] : [])];
      const items = element.items.map((item) => renderItem(item, counts));
      return `<ul${printClasses(classes)}>\n${items.join('\n')}\n</ul>`;
    }
  }
}

function printClasses(classes: readonly string[]): string {
  return classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
}

function renderItem({ marker, pieces }: ArrangedItem, counts: Map<number, number>): string {
  const mark = marker === null ? '' : `<span class="marker">${escapeHtml(marker)} </span>`;
  return `<li>${mark}${renderPieces(pieces, counts)}</li>`;
}

/** Marks that stand side by side are kept apart, or 1 and 2 would read as 12. */
function renderPieces(pieces: readonly Piece[], counts: Map<number, number>): string {
  return pieces
    .map((piece, index) => {
      const isSecondMark = piece.kind === 'reference' && pieces[index - 1]?.kind === 'reference';
      return `${isSecondMark ? '<sup>,</sup>' : ''}${renderPiece(piece, counts)}`;
    })
    .join('');
}

function renderPiece(piece: Piece, counts: Map<number, number>): string {
  switch (piece.kind) {
    case 'text':
      return escapeRunningText(piece.text);
    case 'strong':
      return `<strong>${escapeRunningText(piece.text)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(piece.url)}">${escapeRunningText(piece.text)}</a>`;
    case 'reference': {
      const use = (counts.get(piece.n) ?? 0) + 1;
      counts.set(piece.n, use);
      return `<sup><a id="${nameUse(piece.n, use)}" href="#note-${piece.n}" role="doc-noteref" aria-label="Note ${piece.n}">${piece.n}</a></sup>`;
    }
  }
}

function nameUse(n: number, use: number): string {
  return `use-${n}-${use}`;
}

function renderNotes(notes: readonly ArrangedNote[], counts: ReadonlyMap<number, number>): string {
  if (notes.length === 0) return '';
  const items = notes.map((note) => renderNote(note, counts.get(note.n) ?? 0));
  return `<section class="notes" role="doc-endnotes">
<h2>${fixedHeadings.notes}</h2>
<ol>
${items.join('\n')}
</ol>
</section>`;
}

function renderNote(note: ArrangedNote, uses: number): string {
  const text = escapeRunningText(note.label);
  const label = note.link === null ? text : `<a href="${escapeHtml(note.link)}">${text}</a>`;
  const identity = note.link === null ? ` <code>${escapeHtml(printIdentity(note))}</code>` : '';
  const back = Array.from(
    { length: uses },
    (_, index) =>
      ` <a class="back" href="#${nameUse(note.n, index + 1)}" role="doc-backlink" aria-label="Back to use ${index + 1} of note ${note.n}">↑</a>`,
  );
  return `<li id="note-${note.n}" value="${note.n}">${label}: “${escapeRunningText(note.quote)}”${identity}${back.join('')}</li>`;
}
