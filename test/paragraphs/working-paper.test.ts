import { describe, expect, it } from 'vitest';
import { splitSeed } from './split-file.js';
import { workingPaperFootnotes, workingPaperParagraphs } from './working-paper-table.js';

const split = splitSeed('002');
const { byKey, paragraphs } = split;
const lines = split.source.text.split('\n');

/** What the reader sees of a line: superscripts, emphasis and links taken out by means of its own. */
function plain(line: string): string {
  return line
    .replace(/[⁰¹²³⁴-⁹*\\]/gu, '')
    .replace(/\[([^[\]]*)\]\(#\)/gu, '$1')
    .trim();
}

describe('the working paper of 2020', () => {
  it('has its paragraphs 1 to 62, none missing, split or merged', () => {
    const numbered = paragraphs.filter((paragraph) => paragraph.kind === 'numbered');
    expect(numbered.map((paragraph) => paragraph.key)).toEqual(
      workingPaperParagraphs.map(([number]) => `p${number}`),
    );
    for (const [number, , first, last] of workingPaperParagraphs) {
      const text = byKey.get(`p${number}`)?.text ?? '';
      expect([number, text.slice(0, first.length), text.slice(-last.length)]).toEqual([number, first, last]);
    }
  });

  it('keeps every paragraph whole, also where a page break and footnotes cut it', () => {
    for (const [number, numbers] of workingPaperParagraphs) {
      const printed = numbers.map((line) => plain(lines[line - 1] ?? '')).join(' ');
      expect(`${number}. ${byKey.get(`p${number}`)?.text ?? ''}`).toBe(printed);
    }
  });

  it('joins paragraph 59, cut between two sentences, to what follows its footnotes', () => {
    const paragraph = byKey.get('p59');
    expect(paragraph?.text).toContain(
      'Considerations related to intellectual property rights do not fall within this definition. Deliberate and ' +
        'fraudulent misrepresentation refers to any substitution, adulteration or reproduction',
    );
    expect(paragraph?.sourceSpans).toHaveLength(2);
  });

  it('joins paragraphs 7, 42 and 46, cut before a capital letter', () => {
    expect(byKey.get('p7')?.text).toContain(
      'the United Nations Convention against Illicit Traffic in Narcotic Drugs',
    );
    expect(byKey.get('p42')?.text).toContain(
      'Cultural Organization and the World Health Organization have been vested',
    );
    expect(byKey.get('p46')?.text).toContain(
      'In that regard, UNODC has developed a cryptocurrency investigation course',
    );
  });

  it('has the nine items of paragraph 62 under three subheadings, footnote 29 between (d) and (e) notwithstanding', () => {
    const items = paragraphs.filter((paragraph) => paragraph.parentId === 'doc#p62');
    const conclusions = 'V. Conclusions and recommendations';
    expect(items.map(({ key, locator, headingPath }) => [key, locator, headingPath])).toEqual([
      ['p62.a', 'para. 62 (a)', [conclusions, 'International cooperation']],
      ['p62.b', 'para. 62 (b)', [conclusions, 'International cooperation']],
      ['p62.c', 'para. 62 (c)', [conclusions, 'Terrorism in all its forms and manifestations']],
      ['p62.d', 'para. 62 (d)', [conclusions, 'Terrorism in all its forms and manifestations']],
      ['p62.e', 'para. 62 (e)', [conclusions, 'Terrorism in all its forms and manifestations']],
      ['p62.f', 'para. 62 (f)', [conclusions, 'Terrorism in all its forms and manifestations']],
      ['p62.g', 'para. 62 (g)', [conclusions, 'New and emerging forms of crime']],
      ['p62.h', 'para. 62 (h)', [conclusions, 'New and emerging forms of crime']],
      ['p62.i', 'para. 62 (i)', [conclusions, 'New and emerging forms of crime']],
    ]);
    expect(byKey.get('p62.d')?.text).toMatch(/such as through UNODC-supported networks;$/);
    expect(byKey.get('p62.e')?.text).toMatch(/^Identify and assess the risks of terrorist financing/);
    expect(byKey.get('p62')?.text).toMatch(
      /^Taking into account .* recommendations addressed to Member States:$/,
    );
  });

  it('has the six bullets of paragraph 8', () => {
    const bullets = paragraphs.filter((paragraph) => paragraph.parentId === 'doc#p8');
    expect(bullets.map(({ key, locator, kind }) => [key, locator, kind])).toEqual(
      [1, 2, 3, 4, 5, 6].map((index) => [`p8.${index}`, `para. 8, bullet ${index}`, 'item']),
    );
    expect(bullets.map(({ text }) => text.split(' ').slice(0, 3).join(' '))).toEqual([
      'Differences in legislation',
      'Insufficient knowledge of',
      'Lack of communication',
      'Lack of trust',
      'Difficulties in gathering',
      'Absence in many',
    ]);
  });

  it('ties footnotes 1 to 29 to the paragraphs that call them', () => {
    const footnotes = paragraphs.filter(
      (paragraph) => paragraph.kind === 'footnote' && paragraph.key !== 'fn-star',
    );
    expect(footnotes.map(({ key, locator, calledBy }) => [key, locator, calledBy])).toEqual(
      workingPaperFootnotes.map(([mark, key]) => [`fn${mark}`, `fn. ${mark}`, [`doc#${key}`]]),
    );
    const calls = paragraphs.flatMap(({ key, footnoteCalls }) =>
      footnoteCalls.map(({ footnoteId }) => [footnoteId.replace('doc#fn', ''), key]),
    );
    expect(calls.filter(([mark]) => mark !== '-star')).toEqual(
      workingPaperFootnotes.map(([mark, key]) => [String(mark), key]),
    );
  });

  it('says where in the cleaned text a footnote is called', () => {
    const { text = '', footnoteCalls = [] } = byKey.get('p3') ?? {};
    expect(footnoteCalls.map(({ offset }) => text.slice(0, offset).split(' ').slice(-2).join(' '))).toEqual([
      'criminal activities.',
      'Sustainable Development.',
    ]);
    expect(text).not.toMatch(/[¹²]/u);
  });

  it('ties the starred footnote to the masthead and takes it for no symbol', () => {
    expect(byKey.get('fn-star')).toMatchObject({
      locator: 'fn. *',
      text: 'A/CONF.234/1.',
      calledBy: ['doc#masthead'],
    });
    expect(byKey.get('masthead')?.text).toBe(
      [
        'Fourteenth United Nations Congress on Crime Prevention and Criminal Justice',
        'Kyoto, Japan, 20–27 April 2020',
        'Distr.: General',
        '24 January 2020',
        'Original: English',
        'Item 6 of the provisional agenda',
        'International cooperation and technical assistance to prevent and address all forms of crime',
        'International cooperation and technical assistance to prevent and address all forms of crime: terrorism in all ' +
          'its forms and manifestations, and new and emerging forms of crime',
        'Working paper prepared by the Secretariat',
      ].join('\n'),
    );
  });

  it('has its summary and its headings at their levels', () => {
    expect(byKey.get('summary')?.text).toMatch(
      /^The present working paper contains .* emerging forms of crime\.$/,
    );
    expect(split.headings.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Summary',
      '1 I. Introduction',
      '1 II. International cooperation in criminal matters and technical assistance',
      '2 A. International cooperation in criminal matters',
      '2 B. Technical assistance',
      '1 III. Terrorism in all its forms and manifestations',
      '2 A. The identities of terrorists',
      '2 B. Means for and vectors of terrorist attacks',
      '2 C. Terrorist targets',
      '2 D. Effective government responses to terrorism in all its forms and manifestations',
      '1 IV. New and emerging forms of crime',
      '2 A. Characteristics of new and emerging forms of crime',
      '2 B. Cybercrime',
      '2 C. Environmental crime',
      '2 D. Trafficking in cultural property',
      '2 E. Trafficking in human organs and trafficking in persons for the purpose of organ removal',
      '2 F. Other new and emerging forms of crime',
      '1 V. Conclusions and recommendations',
      '2 International cooperation',
      '2 Terrorism in all its forms and manifestations',
      '2 New and emerging forms of crime',
    ]);
  });

  it('takes nothing for page furniture', () => {
    expect(split.regions.filter((region) => region.kind === 'furniture')).toEqual([]);
    expect(paragraphs).toHaveLength(62 + 9 + 6 + 30 + 2);
  });
});
