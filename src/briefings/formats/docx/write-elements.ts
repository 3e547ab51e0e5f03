import { HeadingLevel, Paragraph, Tab, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { ArrangedElement, ArrangedItem, Piece } from '../arranged-briefing.js';
import { bulletReference, indents, styleIds } from './document-styles.js';
import { FixedLink } from './fixed-link.js';
import type { FootnoteWriter } from './footnote-writer.js';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** The body as Word's paragraphs; footnotes are made on the way, in order of use. */
export function writeElements(elements: readonly ArrangedElement[], footnotes: FootnoteWriter): Paragraph[] {
  let links = 0;
  const writePiece = (piece: Piece): ParagraphChild[] => {
    if (piece.kind === 'text') return [new TextRun(piece.text)];
    if (piece.kind === 'strong') return [writeStrong(piece.text)];
    if (piece.kind === 'link') {
      links += 1;
      return [new FixedLink({ text: piece.text, url: piece.url, id: `link${links}` })];
    }
    const mark = footnotes.refer(piece.n);
    return mark === undefined ? [] : [mark];
  };
  return elements.flatMap((element) => writeElement(element, (pieces) => writePieces(pieces, writePiece)));
}

function writeStrong(text: string): TextRun {
  const options: IRunOptions = { text, bold: true };
  return new TextRun(options);
}

/** Italics of its own, besides those of its style, so that it stays an attribution where styles are lost. */
function writeItalics(text: string): TextRun {
  const options: IRunOptions = { text, italics: true };
  return new TextRun(options);
}

/** Marks that stand side by side are kept apart, or 1 and 2 would read as 12. */
function writePieces(
  pieces: readonly Piece[],
  writePiece: (piece: Piece) => ParagraphChild[],
): ParagraphChild[] {
  return pieces.flatMap((piece, index) => {
    const isSecondMark = piece.kind === 'reference' && pieces[index - 1]?.kind === 'reference';
    const comma = isSecondMark ? [new TextRun({ text: ',', superScript: true })] : [];
    return [...comma, ...writePiece(piece)];
  });
}

type WritePieces = (pieces: readonly Piece[]) => ParagraphChild[];

function writeElement(element: ArrangedElement, write: WritePieces): Paragraph[] {
  switch (element.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[element.level], children: [new TextRun(element.text)] })];
    case 'attribution':
      return [
        new Paragraph({
          style: styleIds.attribution,
          children: [writeItalics(element.text)],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          style: styleIds.text,
          ...(element.isQuoted && { indent: { left: indents.quoted } }),
          ...(element.opensList && { keepNext: true }),
          children: write(element.pieces),
        }),
      ];
    case 'list':
      return element.items.map((item) => writeItem(item, element.isQuoted ? indents.quoted : 0, write));
  }
}

/** With its printed mark and a hanging indent; Word's own bullet where nothing is printed. */
function writeItem({ marker, pieces }: ArrangedItem, indent: number, write: WritePieces): Paragraph {
  if (marker === null) {
    return new Paragraph({
      style: styleIds.bullet,
      numbering: { reference: bulletReference, level: 0 },
      children: write(pieces),
    });
  }
  const left = indent + indents.mark + Math.max(0, marker.length - 4) * 100;
  return new Paragraph({
    style: styleIds.item,
    indent: { left, hanging: left - indent },
    tabStops: [{ type: 'left', position: left }],
    children: [new TextRun({ children: [marker, new Tab()] }), ...write(pieces)],
  });
}
