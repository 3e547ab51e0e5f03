import type { OpenedDocument } from '../../contracts/assistant.js';
import type { Document } from '../../contracts/document.js';
import type { Heading, Paragraph } from '../../contracts/paragraph.js';
import { escapeHtml } from './escape-html.js';
import { renderPage } from './render-page.js';

/** A document to read: headings, every paragraph with its key as id, its locator, and its footnotes linked. */
export function renderDocumentPage({ document, paragraphs, headings }: OpenedDocument): string {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const notes = paragraphs.filter((paragraph) => paragraph.kind === 'footnote');
  const body = [
    '<nav><a href="/">All documents</a></nav>',
    '<main>',
    `<h1>${escapeHtml(document.title)}</h1>`,
    renderFacts(document),
    ...renderText(paragraphs, headings, byId),
    ...(notes.length === 0 ? [] : ['<h2>Notes</h2>', ...notes.map((note) => renderParagraph(note, byId))]),
    '</main>',
  ];
  return renderPage({ title: document.title, language: document.language, body: body.join('\n') });
}

function renderFacts(document: Document): string {
  const facts = [
    ['Symbol', document.symbol],
    ['Body', document.body],
    ['Session', document.session],
    ['Date', document.date],
    ['Kind', document.kind],
    ['Status', document.status],
  ].map(([name, value]) => (value ? `<dt>${name ?? ''}</dt><dd>${escapeHtml(value)}</dd>` : ''));
  return `<dl>${facts.join('')}</dl>`;
}

/** Paragraphs in reading order, each after the headings that stand before it; footnotes come at the end of the page. */
function renderText(paragraphs: Paragraph[], headings: Heading[], byId: Map<string, Paragraph>): string[] {
  const waiting = [...headings].sort((one, other) => one.before - other.before);
  const takeHeadings = (ordinal: number): string[] => {
    const next = waiting.findIndex((heading) => heading.before > ordinal);
    return waiting.splice(0, next === -1 ? waiting.length : next).map(renderHeading);
  };
  const text = paragraphs
    .filter((paragraph) => paragraph.kind !== 'footnote')
    .flatMap((paragraph) => [...takeHeadings(paragraph.ordinal), renderParagraph(paragraph, byId)]);
  return [...text, ...takeHeadings(Number.POSITIVE_INFINITY)];
}

function renderHeading(heading: Heading): string {
  const level = Math.min(heading.level + 1, 6);
  return `<h${level}>${escapeHtml(heading.text)}</h${level}>`;
}

function renderParagraph(paragraph: Paragraph, byId: Map<string, Paragraph>): string {
  const depth = depthOf(paragraph, byId);
  const callers = paragraph.calledBy.flatMap((id) => {
    const caller = byId.get(id);
    return caller === undefined ? [] : [` <a href="${fragment(caller)}">${escapeHtml(caller.locator)}</a>`];
  });
  return [
    `<div class="paragraph${depth === 0 ? '' : ` depth-${depth}`}" id="${escapeHtml(paragraph.key)}">`,
    `<a class="locator" href="${fragment(paragraph)}">${escapeHtml(paragraph.locator)}</a>`,
    renderTextWithCalls(paragraph, byId),
    ...callers,
    '</div>',
  ].join('');
}

/** The text with a link in each place where a footnote is called. */
function renderTextWithCalls(paragraph: Paragraph, byId: Map<string, Paragraph>): string {
  let from = 0;
  let html = '';
  for (const call of [...paragraph.footnoteCalls].sort((one, other) => one.offset - other.offset)) {
    const note = byId.get(call.footnoteId);
    if (note === undefined) continue;
    const mark = note.locator.replace(/^.*fn\.\s*/, '');
    html += escapeHtml(paragraph.text.slice(from, call.offset));
    html += `<sup><a href="${fragment(note)}">${escapeHtml(mark)}</a></sup>`;
    from = call.offset;
  }
  return html + escapeHtml(paragraph.text.slice(from));
}

/** How deep an item stands below its paragraph, up to 3. */
function depthOf(paragraph: Paragraph, byId: Map<string, Paragraph>): number {
  let depth = 0;
  let parentId = paragraph.parentId;
  while (parentId !== null && depth < 3) {
    depth += 1;
    parentId = byId.get(parentId)?.parentId ?? null;
  }
  return depth;
}

function fragment(paragraph: Paragraph): string {
  return escapeHtml(`#${encodeURIComponent(paragraph.key)}`);
}
