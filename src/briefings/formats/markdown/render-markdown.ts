import type {
  ArrangedBriefing,
  ArrangedElement,
  ArrangedItem,
  ArrangedNote,
  Piece,
} from '../arranged-briefing.js';
import { printIdentity } from '../print-identity.js';
import { escapeLine, escapeMarkdown } from './escape-markdown.js';

/** GitHub-flavoured Markdown with footnotes; whatever a document says stays text. */
export function renderMarkdown(briefing: ArrangedBriefing): string {
  const facts = briefing.facts.map(({ name, value }) => `**${name}:** ${escapeMarkdown(value)}`);
  const parts = [
    `# ${escapeMarkdown(briefing.title)}`,
    facts.join('  \n'),
    briefing.checks.map((line) => `- ${escapeLine(line)}`).join('\n'),
    ...renderElements(briefing.elements),
    ...briefing.notes.map(renderNote),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What stands under an attribution is one quotation with it. */
function renderElements(elements: readonly ArrangedElement[]): string[] {
  const parts: string[] = [];
  let quotation: string[] = [];
  const closeQuotation = (): void => {
    if (quotation.length > 0) parts.push(quote(quotation.join('\n\n')));
    quotation = [];
  };
  for (const element of elements) {
    if (element.kind === 'attribution') closeQuotation();
    const isQuoted = element.kind === 'attribution' || (element.kind !== 'heading' && element.isQuoted);
    if (!isQuoted) closeQuotation();
    (isQuoted ? quotation : parts).push(renderElement(element));
  }
  closeQuotation();
  return parts;
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function renderElement(element: ArrangedElement): string {
  switch (element.kind) {
    case 'heading':
      return `${'#'.repeat(element.level + 1)} ${escapeMarkdown(element.text)}`;
    case 'attribution':
      return `*${escapeMarkdown(element.text)}*`;
    case 'paragraph':
      return renderPieces(element.pieces);
    case 'list':
      return element.items.map(renderItem).join('\n');
  }
}

/** The printed mark stands in the item, for Markdown would count for itself; a bullet is its own mark. */
function renderItem({ marker, pieces }: ArrangedItem): string {
  const isBullet = marker === null || /^[•–—*-]$/u.test(marker);
  return `- ${isBullet ? '' : `${escapeLine(marker)} `}${renderPieces(pieces)}`;
}

function renderPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece, index) => renderPiece(piece, index === 0)).join('');
}

function renderPiece(piece: Piece, isFirst: boolean): string {
  switch (piece.kind) {
    case 'text':
      return isFirst ? escapeLine(piece.text) : escapeMarkdown(piece.text);
    case 'strong':
      return `**${escapeMarkdown(piece.text)}**`;
    case 'link':
      return renderLink(piece.text, piece.url);
    case 'reference':
      return `[^${piece.n}]`;
  }
}

function renderNote(note: ArrangedNote): string {
  const label = note.link === null ? escapeMarkdown(note.label) : renderLink(note.label, note.link);
  const identity = note.link === null ? ` \`${printIdentity(note)}\`` : '';
  return `[^${note.n}]: ${label}: “${escapeMarkdown(note.quote)}”${identity}`;
}

function renderLink(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](<${url.replace(/[<>\\\s]/gu, encodeURIComponent)}>)`;
}
