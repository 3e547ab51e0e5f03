import { createHash } from 'node:crypto';
import {
  briefingSourceSchema,
  type Briefing,
  type BriefingCitation,
  type BriefingSection,
  type BriefingSentence,
  type BriefingSource,
} from '../../src/contracts/briefing.js';
import type { Document } from '../../src/contracts/document.js';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import { makeDocument, makeParagraph } from './make-paragraph.js';

const longWord = 'Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

/** Documents of the briefing that makeBriefing gives; the note is searched and not cited. */
export const briefingDocuments: Document[] = [
  makeDocument({
    id: 'draft-report-2012',
    title: 'Draft report of the Conference of the Parties on its sixth session',
    shortTitle: 'Draft report, Conference of the Parties',
    body: 'Conference of the Parties',
    session: 'sixth session',
    date: '2012-10-18',
    kind: 'draft report',
    status: 'draft',
  }),
  makeDocument({
    id: 'soc-cp-365',
    title: 'Crime Congress hears of links between terrorism and <b>organized</b> crime',
    shortTitle: 'SOC/CP/365',
    symbol: 'SOC/CP/365',
    body: 'Economic and Social Council',
    date: '2015-04-14',
    kind: 'press release',
  }),
  makeDocument({ id: 'note-2020', title: 'Note by the Secretariat', kind: 'note' }),
];

const draft = 'draft-report-2012';
const press = 'soc-cp-365';

/** Paragraphs of those documents, with their words as the briefing quotes them. */
export const briefingParagraphs: Paragraph[] = [
  makeParagraph({
    documentId: draft,
    ordinal: 0,
    text: 'Many speakers referred to cybercrime as a significant concern. In 2011 it cost States $23 billion. Some speakers did not agree that a new instrument was needed.',
  }),
  makeParagraph({ documentId: draft, ordinal: 1, text: 'It was recommended that States parties should:' }),
  makeParagraph({
    documentId: draft,
    ordinal: 2,
    key: 'p2.a',
    locator: 'para. 2 (a)',
    kind: 'item',
    text: 'Strengthen the capacity of courts;',
  }),
  makeParagraph({
    documentId: draft,
    ordinal: 3,
    key: 'p2.b',
    locator: 'para. 2 (b)',
    kind: 'item',
    text: 'Share electronic evidence without delay. Requests should be answered within 30 days.',
  }),
  makeParagraph({
    documentId: draft,
    ordinal: 4,
    key: 'p3',
    locator: 'para. 3',
    text: 'Cooperation through INTERPOL was mentioned. It was described as “indispensable” by the delegate of Egypt. Two speakers mentioned the Budapest Convention.',
  }),
  makeParagraph({
    documentId: press,
    ordinal: 0,
    key: 'u1',
    locator: '¶ 1',
    kind: 'unnumbered',
    text: 'Links between terrorism and organized crime were growing. They were strongest where borders were weak.',
  }),
  makeParagraph({
    documentId: press,
    ordinal: 1,
    key: 'u2',
    locator: '¶ 2',
    kind: 'unnumbered',
    text: 'He called for a common approach, including on cybercrime.',
  }),
  makeParagraph({
    documentId: press,
    ordinal: 2,
    key: 'u3',
    locator: '¶ 3',
    kind: 'unnumbered',
    text:
      '<script>alert("x")</script> & <img src=x onerror=alert(1)> stood in a table | with | bars. *Stars*, _underscores_, `ticks`, ~~strokes~~ and [a link](javascript:alert(1)) stayed text. ' +
      `The word ${longWord} did not fit. The delegate of مصر said: "السلام عليكم". See https://example.org/a_b_c or www.example.org, write to a@example.org, and note[^1] costs $5 or $6.`,
  }),
  makeParagraph({
    documentId: press,
    ordinal: 3,
    key: 'u4',
    locator: '¶ 4',
    kind: 'unnumbered',
    text: '1. Not a list. # Not a heading.',
  }),
];

const labels: Readonly<Record<string, string>> = {
  [draft]: 'Draft report, Conference of the Parties (18 October 2012)',
  [press]: 'SOC/CP/365',
};

/** How the paragraph is cited and opened, as the pipeline does. */
export function describeBriefingParagraph(paragraph: Paragraph): { label: string; url: string } {
  return {
    label: `${labels[paragraph.documentId] ?? ''}, ${paragraph.locator}`,
    url: `/documents/${paragraph.documentId}#${paragraph.key}`,
  };
}

function findParagraph(id: string): Paragraph {
  const paragraph = briefingParagraphs.find((one) => one.id === id);
  if (paragraph === undefined) throw new Error(`no paragraph ${id}`);
  return paragraph;
}

/** Builds citations while sentences are written; the same words of the same paragraph have one number. */
class Citations {
  readonly all: BriefingCitation[] = [];

  cite(paragraphId: string, quote: string): number {
    const known = this.all.find((one) => one.paragraphId === paragraphId && one.quote === quote);
    if (known !== undefined) return known.n;
    const paragraph = findParagraph(paragraphId);
    const start = paragraph.text.indexOf(quote);
    if (start < 0) throw new Error(`"${quote}" is not in ${paragraphId}`);
    this.all.push({
      n: this.all.length + 1,
      paragraphId,
      documentId: paragraph.documentId,
      ...describeBriefingParagraph(paragraph),
      locator: paragraph.locator,
      quote,
      start,
      end: start + quote.length,
      sourceSpans: [{ start, end: start + quote.length }],
      located: 'located',
      textHash: createHash('sha256').update(paragraph.text).digest('hex').slice(0, 16),
    });
    return this.all.length;
  }
}

type SentenceExtras = Partial<Pick<BriefingSentence, 'attribution' | 'form' | 'marker'>>;

function writeSentence(
  citations: Citations,
  quotes: [paragraphId: string, quote: string][],
  extras: SentenceExtras = {},
): BriefingSentence {
  return {
    text: quotes.map(([, quote]) => quote).join(' […] '),
    citations: quotes.map(([paragraphId, quote]) => citations.cite(paragraphId, quote)),
    verdict: 'supported',
    form: 'sentence',
    ...extras,
  };
}

/**
 * A briefing as the program writes one: three sections, one with nothing found; lists, attributions, a sentence of two
 * citations, comparisons, and words that are markup in one format or another.
 */
export function makeBriefing(given: Partial<Briefing> = {}): Briefing {
  const citations = new Citations();
  const sections = [writeCybercrime(citations), writeLinks(citations), writeEmpty()];
  return {
    title: 'Briefing on cybercrime & “organized” crime',
    topic: 'cybercrime',
    createdAt: '2026-03-05T10:20:30.123Z',
    corpus: { title: 'Crime congresses', version: 'c0ffee'.repeat(4) },
    answerer: 'extractive',
    checks: {
      sentences: 14,
      checked: 14,
      removed: [
        { text: 'It cost States $32 billion.', why: 'Its words are not in the paragraphs it names.' },
      ],
      repeated: 2,
      sections: 3,
      emptySections: ['Artificial intelligence'],
      documentsSearched: 3,
      documentsCited: 2,
      paragraphsCited: 9,
    },
    overview: [
      'Cybercrime: 2 documents, of 2012 and 2015.',
      'Artificial intelligence: nothing was found in the documents searched.',
    ],
    sections,
    citations: citations.all,
    sources: briefingDocuments.map((document) => describeSource(document, citations.all)),
    method: [
      'Three documents were searched by words and by meaning.',
      'Nothing was found on artificial intelligence.',
    ],
    notices: [{ code: 'draft-cited', text: 'Draft report, Conference of the Parties, is a draft.' }],
    ...given,
  };
}

function writeCybercrime(citations: Citations): BriefingSection {
  const write = (quotes: [string, string][], extras?: SentenceExtras) =>
    writeSentence(citations, quotes, extras);
  const egypt = { attribution: 'Egypt’s delegate' };
  return {
    heading: 'Cybercrime',
    query: 'cybercrime',
    status: 'found',
    parts: [
      {
        documentId: draft,
        heading: '2012, Draft report, Conference of the Parties (18 October 2012)',
        blocks: [
          [
            write([[`${draft}#p1`, 'Many speakers referred to cybercrime as a significant concern.']]),
            write([[`${draft}#p1`, 'In 2011 it cost States $23 billion.']]),
            write([[`${draft}#p1`, 'Some speakers did not agree that a new instrument was needed.']]),
          ],
          [
            write([[`${draft}#p2`, 'It was recommended that States parties should:']], { form: 'lead-in' }),
            write([[`${draft}#p2.a`, 'Strengthen the capacity of courts;']], { form: 'item', marker: '(a)' }),
            write(
              [
                [
                  `${draft}#p2.b`,
                  'Share electronic evidence without delay. Requests should be answered within 30 days.',
                ],
              ],
              {
                form: 'item',
                marker: '(b)',
              },
            ),
          ],
          [
            write([[`${draft}#p3`, 'It was described as “indispensable” by the delegate of Egypt.']], egypt),
            write(
              [
                [`${draft}#p3`, 'Cooperation through INTERPOL was mentioned.'],
                [`${draft}#p1`, 'In 2011 it cost States $23 billion.'],
              ],
              egypt,
            ),
          ],
          [write([[`${draft}#p3`, 'Two speakers mentioned the Budapest Convention.']])],
        ],
      },
      {
        documentId: press,
        heading: '2015, Press release SOC/CP/365 (14 April 2015)',
        blocks: [[write([[`${press}#u2`, 'He called for a common approach, including on cybercrime.']])]],
      },
    ],
    comparisons: [
      {
        kind: 'named-in-several',
        text: 'Named in the Draft report (2012) and the Press release (2015): cybercrime.',
        citations: [
          citations.cite(`${draft}#p1`, 'Many speakers referred to cybercrime as a significant concern.'),
          citations.cite(`${press}#u2`, 'He called for a common approach, including on cybercrime.'),
        ],
      },
    ],
    missing: ['figures for 2015'],
    nearest: [],
  };
}

function writeLinks(citations: Citations): BriefingSection {
  const hostile = findParagraph(`${press}#u3`).text;
  return {
    heading: 'Links <i>between</i> *terrorism* and organized crime',
    query: 'links between terrorism and organized crime',
    status: 'found',
    parts: [
      {
        documentId: press,
        heading: '2015, Press release SOC/CP/365 (14 April 2015)',
        blocks: [
          [
            writeSentence(citations, [
              [`${press}#u1`, 'Links between terrorism and organized crime were growing.'],
            ]),
            writeSentence(citations, [[`${press}#u1`, 'They were strongest where borders were weak.']]),
          ],
          [writeSentence(citations, [[`${press}#u3`, hostile]])],
          [writeSentence(citations, [[`${press}#u4`, '1. Not a list. # Not a heading.']])],
        ],
        notes: ['2 further sentences on it not given here: ¶ 4.'],
      },
    ],
    comparisons: [],
    missing: [],
    nearest: [],
  };
}

function writeEmpty(): BriefingSection {
  return {
    heading: 'Artificial intelligence',
    query: 'artificial intelligence',
    status: 'nothing-found',
    parts: [],
    comparisons: [],
    missing: ['artificial intelligence'],
    nearest: [
      { paragraphId: `${press}#u2`, ...describeBriefingParagraph(findParagraph(`${press}#u2`)) },
      { paragraphId: `${draft}#p1`, ...describeBriefingParagraph(findParagraph(`${draft}#p1`)) },
    ],
  };
}

function describeSource(document: Document, citations: readonly BriefingCitation[]): BriefingSource {
  return {
    document: briefingSourceSchema.shape.document.parse(document),
    url: `/documents/${document.id}`,
    citations: citations.filter(({ documentId }) => documentId === document.id).map(({ n }) => n),
  };
}
