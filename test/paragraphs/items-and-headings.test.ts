import { describe, expect, it } from 'vitest';
import { splitText, type SplitText } from './split-file.js';

const outline = ({ paragraphs }: SplitText): [string, string][] =>
  paragraphs.map(({ locator, text }) => [locator, text]);

describe('items', () => {
  it('nests roman numerals in letters, and tells the letter i from the numeral', () => {
    const letters = 'abcdefgh'.split('').map((letter) => `(${letter}) Item ${letter};`);
    const split = splitText(
      [
        '1. The body decided:',
        ...letters,
        '(i) Item i:',
        '(i) First part;',
        '(ii) Second part;',
        '(j) Item j.',
        '2. It closed.',
      ].join('\n'),
    );
    expect(split.paragraphs.map(({ key }) => key)).toEqual([
      'p1',
      'p1.a',
      'p1.b',
      'p1.c',
      'p1.d',
      'p1.e',
      'p1.f',
      'p1.g',
      'p1.h',
      'p1.i',
      'p1.i.i',
      'p1.i.ii',
      'p1.j',
      'p2',
    ]);
    expect(split.byKey.get('p1.i.ii')?.locator).toBe('para. 1 (i) (ii)');
  });

  it('begins roman numerals after (h) where (ii) follows', () => {
    const letters = 'abcdefgh'
      .split('')
      .map((letter) => `(${letter}) Item ${letter}${letter === 'h' ? ':' : ';'}`);
    const split = splitText(
      ['1. The body decided:', ...letters, '(i) First part;', '(ii) Second part.'].join('\n'),
    );
    expect(split.paragraphs.slice(-2).map(({ key }) => key)).toEqual(['p1.h.i', 'p1.h.ii']);
  });

  it('counts bullets, and nests those indented more', () => {
    const split = splitText(
      '8. Obstacles include:\n\n- Differences in law\n- Lack of trust\n  - Between agencies\n- Delays.\n\n9. It closed.\n',
    );
    expect(outline(split)).toEqual([
      ['para. 8', 'Obstacles include:'],
      ['para. 8, bullet 1', 'Differences in law'],
      ['para. 8, bullet 2', 'Lack of trust'],
      ['para. 8, bullet 2, bullet 1', 'Between agencies'],
      ['para. 8, bullet 3', 'Delays.'],
      ['para. 9', 'It closed.'],
    ]);
    expect(split.byKey.get('p8.2.1')?.parentId).toBe('doc#p8.2');
  });

  it('counts the items of an unnumbered paragraph after it, and items that lost their bullets', () => {
    const split = splitText(
      'The Conference decided as set out below:\n\n(a) To meet;\n\n(b) To report.\n\n1. The work covers:\n\nInviting States to act;\n\nInviting bodies to help;\n\nReporting on it.\n\n2. It closed.\n',
    );
    expect(outline(split).map(([locator]) => locator)).toEqual([
      '¶ 1',
      '¶ 1 (a)',
      '¶ 1 (b)',
      'para. 1',
      'para. 1, bullet 1',
      'para. 1, bullet 2',
      'para. 1, bullet 3',
      'para. 2',
    ]);
  });
});

describe('headings and tables', () => {
  it('joins a heading wrapped over two lines, and its bracketed note', () => {
    const split = splitText(
      'II. National circumstances relevant to\nemissions and removals\n(Agenda item 3)\n1. The body met twice that day.\n',
    );
    expect(split.headings).toEqual([
      {
        text: 'II. National circumstances relevant to emissions and removals (Agenda item 3)',
        level: 1,
        before: 0,
      },
    ]);
  });

  it('takes a table of contents for furniture and begins the text after it', () => {
    const split = splitText(
      'Report of the Committee\n\nContents\n\tPage\nI.\tOpening of the session\t3\nII.\tClosure of the session\t4\n\nI.\tOpening of the session\n1. The Chair opened the session.\n',
    );
    expect(split.paragraphs.map(({ key }) => key)).toEqual(['masthead', 'p1']);
    expect(split.headings.map(({ text }) => text)).toEqual(['I. Opening of the session']);
    const furniture = split.regions.filter(({ kind }) => kind === 'furniture');
    expect(furniture.map(({ start, end }) => split.source.text.slice(start, end))).toEqual([
      'Contents\n\tPage\nI.\tOpening of the session\t3\nII.\tClosure of the session\t4',
    ]);
  });

  it('makes one paragraph of a table, a row a line', () => {
    const split = splitText(
      '1. The scale is set out below.\n\n| Party | Share |\n| Angola | 0.010 |\n\n2. It applies from now on.\n',
    );
    expect(outline(split)).toEqual([
      ['para. 1', 'The scale is set out below.'],
      ['¶ 1', 'Party | Share\nAngola | 0.010'],
      ['para. 2', 'It applies from now on.'],
    ]);
  });

  it('takes page numbers and repeated symbols for furniture', () => {
    const page = (number: number): string =>
      `A/CONF.234/6\n\n${number}. The Committee took note of it.\n\n${number}/3\n\n`;
    const split = splitText(`Report\n\n${[1, 2, 3].map(page).join('')}`);
    expect(split.paragraphs.map(({ key }) => key)).toEqual(['masthead', 'p1', 'p2', 'p3']);
    const furniture = split.regions.filter(({ kind }) => kind === 'furniture');
    expect(
      furniture.map(({ start, end }) => split.source.text.slice(start, end).replace(/\s+/gu, ' ')),
    ).toEqual(['1/3 A/CONF.234/6', '2/3 A/CONF.234/6', '3/3']);
  });
});

describe('footnotes', () => {
  it('keeps a footnote of several lines whole and a power a power', () => {
    const split = splitText(
      '1. The area is 12 km² and the rule is old.²\n\n² See the report of the Committee on\nits first session.\n\n2. It closed early.\n',
    );
    expect(split.byKey.get('p1')?.text).toBe('The area is 12 km² and the rule is old.');
    expect(split.byKey.get('fn2')).toMatchObject({
      text: 'See the report of the Committee on its first session.',
      calledBy: ['doc#p1'],
    });
  });

  it('leaves superscripts and asterisks alone that call no footnote', () => {
    const split = splitText(
      '1. Emissions of 5 m³ CO₂ per 10² units*, marked (*), with file_name_x kept as it is.\n',
    );
    expect(split.byKey.get('p1')?.text).toBe(
      'Emissions of 5 m³ CO₂ per 10² units*, marked (*), with file_name_x kept as it is.',
    );
  });

  it('puts the part before a footnote where marks are used anew', () => {
    const split = splitText(
      'Decision 1/CP.1\n\n1. Takes note of it.¹\n\n¹ First note.\n\nDecision 2/CP.1\n\n1. Takes note of that.¹\n\n¹ Second note.\n',
    );
    const notes = split.paragraphs.filter(({ kind }) => kind === 'footnote');
    expect(notes.map(({ key, locator, calledBy }) => [key, locator, calledBy])).toEqual([
      ['decision-1-cp-1.fn1', 'decision 1/CP.1, fn. 1', ['doc#decision-1-cp-1.p1']],
      ['decision-2-cp-1.fn1', 'decision 2/CP.1, fn. 1', ['doc#decision-2-cp-1.p1']],
    ]);
  });

  it('finds footnotes whose numbers are no longer raised', () => {
    const split = splitText(
      '1. Welcomes the report;1 and the other;2\n2. Decides to act in 2021.2\n\n1 See FCCC/SBI/2020/13.\n2 Available at https://unfccc.int.\n\n3. Emissions of CO2 are noted.\n',
    );
    expect(split.paragraphs.map(({ key, text, footnoteCalls }) => [key, text, footnoteCalls])).toEqual([
      [
        'p1',
        'Welcomes the report; and the other;',
        [
          { offset: 20, footnoteId: 'doc#fn1' },
          { offset: 35, footnoteId: 'doc#fn2' },
        ],
      ],
      ['p2', 'Decides to act in 2021.2', []],
      ['fn1', 'See FCCC/SBI/2020/13.', []],
      ['fn2', 'Available at https://unfccc.int.', []],
      ['p3', 'Emissions of CO2 are noted.', []],
    ]);
  });
});
