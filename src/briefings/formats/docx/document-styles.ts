import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';

/** Twentieths of a point. */
const point = 20;
const serif = 'Times New Roman';
const ink = '1F1F1F';
const quiet = '595959';
const rule = 'A6A6A6';

/** Indent of what stands under an attribution, and of a list's text from its mark, in twentieths of a point. */
export const indents = { quoted: 18 * point, mark: 24 * point };

/** Where the values of the title block stand, in twentieths of a point. */
export const factIndent = 72 * point;

/** Width between the margins of the page, in twentieths of a point. */
export const textWidth = 453 * point;

/** Ids of the styles that are ours; a person who edits the file sees them by name. */
export const styleIds = {
  fact: 'BriefingFact',
  checks: 'BriefingChecks',
  attribution: 'BriefingAttribution',
  text: 'BriefingText',
  item: 'BriefingItem',
  bullet: 'BriefingBullet',
  identity: 'BriefingIdentity',
} as const;

export const bulletReference = 'briefing-bullets';

/** Styles of the Word export: serif, 11 points, footnotes 9; headings as Word's own, so that outline and contents work. */
export const documentStyles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: serif, size: 22, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { line: 269, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: serif, size: 44, bold: true, color: ink },
      paragraph: { spacing: { after: 12 * point, line: 240 }, keepNext: true },
    },
    heading1: makeHeading({ size: 30, before: 22, after: 6 }),
    heading2: makeHeading({ size: 24, before: 14, after: 4 }),
    heading3: makeHeading({ size: 22, before: 10, after: 4 }),
    hyperlink: { run: { color: '1D4F7C' } },
    footnoteText: {
      run: { font: serif, size: 18 },
      paragraph: { spacing: { after: 2 * point, line: 228, lineRule: LineRuleType.AUTO } },
    },
    footnoteReference: { run: { superScript: true } },
  },
  paragraphStyles: [
    ...['Header', 'Footer'].map((name) => ({
      id: name,
      name: name.toLowerCase(),
      basedOn: 'Normal',
      run: { size: 18, color: quiet },
      paragraph: { spacing: { after: 0 } },
    })),
    describeStyle(styleIds.fact, 'Briefing fact', {
      spacing: { after: 1 * point },
      indent: { left: factIndent, hanging: factIndent },
    }),
    describeStyle(styleIds.checks, 'Briefing checks', {
      spacing: { after: 0 },
      indent: { left: 8 * point, right: 8 * point },
      border: Object.fromEntries(
        ['top', 'bottom', 'left', 'right'].map((side) => [
          side,
          { style: BorderStyle.SINGLE, size: 4, color: rule, space: 6 },
        ]),
      ),
    }),
    {
      ...describeStyle(styleIds.attribution, 'Briefing attribution', {
        spacing: { before: 8 * point, after: 2 * point },
        keepNext: true,
      }),
      run: { italics: true, size: 20, color: quiet },
    },
    describeStyle(styleIds.text, 'Briefing text', { spacing: { after: 7 * point } }),
    describeStyle(styleIds.item, 'Briefing item', { spacing: { after: 4 * point } }),
    describeStyle(styleIds.bullet, 'Briefing bullet', { spacing: { after: 3 * point } }),
  ],
  characterStyles: [
    {
      id: styleIds.identity,
      name: 'Briefing identity',
      run: { size: 14, color: quiet },
    },
  ],
};

/** Round bullets of lists that no document printed. */
export const documentNumbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: bulletReference,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 14 * point, hanging: 14 * point } } },
        },
      ],
    },
  ],
};

function makeHeading({ size, before, after }: { size: number; before: number; after: number }) {
  return {
    run: { font: serif, size, bold: true, color: ink },
    paragraph: {
      spacing: { before: before * point, after: after * point, line: 240 },
      keepNext: true,
      keepLines: true,
    },
  };
}

type ParagraphStyle = NonNullable<NonNullable<IPropertiesOptions['styles']>['paragraphStyles']>[number];

function describeStyle(
  id: string,
  name: string,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph };
}
