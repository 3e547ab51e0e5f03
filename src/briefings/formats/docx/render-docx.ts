import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { ArrangedBriefing } from '../arranged-briefing.js';
import { renderCoreProperties } from './core-properties.js';
import { documentNumbering, documentStyles, factIndent, styleIds, textWidth } from './document-styles.js';
import { fixArchiveDates } from './fix-archive-dates.js';
import { FootnoteWriter } from './footnote-writer.js';
import { writeElements } from './write-elements.js';

/** A4 and its margins, in twentieths of a point. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1418, bottom: 1304, left: 1418, right: 1418, header: 680, footer: 624 },
};

/** A Word document with real footnotes, headings and page numbers; the same briefing makes the same bytes. */
export async function renderDocx(briefing: ArrangedBriefing): Promise<Uint8Array> {
  const description = `${briefing.checks.join(' ')} Written on ${briefing.writtenOn}.`;
  const footnotes = new FootnoteWriter(briefing.notes);
  const children = [...writeFront(briefing), ...writeElements(briefing.elements, footnotes)];
  const document = new Document({
    title: briefing.title,
    creator: 'Rapporteur',
    description,
    compatibility: { version: 15 },
    styles: documentStyles,
    numbering: documentNumbering,
    footnotes: footnotes.footnotes,
    sections: [{ ...describePages(briefing), children }],
  });
  const archive = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: renderCoreProperties(briefing, description) },
  ]);
  return fixArchiveDates(archive);
}

function writeFront({ title, facts, checks }: ArrangedBriefing): Paragraph[] {
  return [
    new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
    ...facts.map(
      ({ name, value }, index) =>
        new Paragraph({
          style: styleIds.fact,
          tabStops: [{ type: TabStopType.LEFT, position: factIndent }],
          ...(index === facts.length - 1 && { spacing: { after: 280 } }),
          children: [new TextRun({ children: [name, new Tab()], color: '595959' }), new TextRun(value)],
        }),
    ),
    ...checks.map((line) => new Paragraph({ style: styleIds.checks, children: [new TextRun(line)] })),
  ];
}

/** The title above every page but the first, the date and the number of the page below each. */
function describePages({ title, writtenOn }: ArrangedBriefing): Omit<ISectionOptions, 'children'> {
  const footer = () =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Footer',
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
          children: [
            new TextRun({ children: [writtenOn, new Tab(), 'Page '] }),
            new TextRun({ children: [PageNumber.CURRENT] }),
            new TextRun({ children: [' of '] }),
            new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    });
  const header = new Paragraph({
    style: 'Header',
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: title })],
  });
  return {
    properties: { page, titlePage: true },
    headers: {
      default: new Header({ children: [header] }),
      first: new Header({ children: [new Paragraph('')] }),
    },
    footers: { default: footer(), first: footer() },
  };
}
