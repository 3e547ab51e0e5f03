import { describe, expect, it } from 'vitest';
import { splitSeed } from './split-file.js';

const firstWords = (text: string): string => text.split(' ').slice(0, 4).join(' ');
const lastWords = (text: string): string => text.split(' ').slice(-3).join(' ');

describe('the draft report of 2012', () => {
  const { byKey, headings, paragraphs } = splitSeed('003');

  it('has paragraphs 1 to 13 and the two items of paragraph 1', () => {
    expect(paragraphs.map(({ key, text }) => [key, firstWords(text), lastWords(text)])).toEqual([
      ['masthead', 'Conference of the Parties', 'Consolata Kiragu (Kenya)\nAddendum'],
      ['p1', 'At its 4th and', 'before it the following:'.split(' ').slice(-3).join(' ')],
      ['p1.a', 'Report of the Secretariat', 'organized crime (CTOC/COP/2012/7);'],
      ['p1.b', 'Note by the Secretariat', 'United Nations (CTOC/COP/2012/CRP.4).'],
      ['p2', 'A representative of the', 'an introductory statement.'],
      ['p3', 'Statements were made by', 'Turkey and Kazakhstan.'],
      ['p4', 'The observer for Thailand', 'made a statement.'],
      ['p5', 'The observer for the', 'made a statement.'],
      ['p6', 'Several speakers highlighted the', 'been relatively limited.'],
      ['p7', 'Many speakers referred to', 'its twenty-second session.'],
      ['p8', 'In the area of', 'the United Nations.'],
      ['p9', 'Several speakers emphasized the', 'in cultural property.'],
      ['p10', 'Many speakers referred to', 'in hazardous waste.'],
      ['p11', 'Some speakers drew attention', 'recovery of assets.'],
      ['p12', 'On maritime piracy, speakers', 'financing and proceeds.'],
      ['p13', 'Speakers also noted that', 'of counterfeit medicines.'],
    ]);
  });

  it('joins paragraph 10, cut before a capital letter without a footnote', () => {
    expect(byKey.get('p10')?.text).toContain(
      'the expert group meeting to be held in November 2012. Some speakers',
    );
    expect(byKey.get('p10')?.sourceSpans).toHaveLength(1);
  });

  it('puts paragraphs 6 to 13 under the subheading', () => {
    const chapter =
      'VII. Other serious crimes, as defined in the Convention, including new forms and dimensions of transnational ' +
      'organized crime';
    expect(headings).toEqual([
      { text: chapter, level: 1, before: 1 },
      { text: 'Deliberations', level: 2, before: 8 },
    ]);
    expect(byKey.get('p5')?.headingPath).toEqual([chapter]);
    expect(byKey.get('p13')?.headingPath).toEqual([chapter, 'Deliberations']);
  });
});

describe('the draft report of 2019', () => {
  const { byKey, headings, paragraphs } = splitSeed('004');

  it('has paragraphs 1 to 10 and the items (a) to (h) of paragraph 10', () => {
    expect(paragraphs.map(({ key, text }) => [key, firstWords(text)])).toEqual([
      ['masthead', 'General Assembly\nDistr.: Limited\n24 April'],
      ['p1', 'The Meeting discussed modern'],
      ['p2', 'Participants at the meeting'],
      ['p3', 'Delegates strongly expressed the'],
      ['p4', 'The meeting highlighted the'],
      ['p5', 'Delegates emphasized the need'],
      ['p6', 'Delegates also emphasized the'],
      ['p7', 'The meeting welcomed the'],
      ['p8', 'The meeting mentioned that'],
      ['p9', 'Participants at the Meeting'],
      ['p10', 'The following recommendations, which'],
      ['p10.a', 'Effectively implement the provisions'],
      ['p10.b', 'Review and strengthen national'],
      ['p10.c', 'Continue supporting the establishment'],
      ['p10.d', 'Assist Member States in'],
      ['p10.e', 'Underscore the importance of'],
      ['p10.f', 'Consider how the criminal'],
      ['p10.g', 'Discuss good practices in'],
      ['p10.h', 'Strengthen the work of'],
    ]);
  });

  it('joins paragraph 2, cut by a page break', () => {
    expect(byKey.get('p2')?.text).toContain(
      'especially extradition, mutual legal assistance and asset recovery.',
    );
  });

  it('reads the heading printed as a bold list item, and leaves out "continued"', () => {
    expect(headings.map(({ level, text }) => [level, text.slice(0, 60)])).toEqual([
      [1, 'II. Conclusions and recommendations'],
      [2, 'B. Substantive items and workshops'],
      [3, '4 International cooperation and technical assistance to prev'],
      [4, 'Summary of deliberations'],
      [4, 'Outcome of deliberations'],
    ]);
    expect(byKey.get('p10.h')?.headingPath.at(-1)).toBe('Outcome of deliberations');
  });
});

describe('the press release of 2015', () => {
  const { byKey, paragraphs, regions, source } = splitSeed('001');

  it('has 23 unnumbered paragraphs in order', () => {
    const body = paragraphs.filter((paragraph) => paragraph.kind === 'unnumbered');
    expect(
      body.map(({ key, locator, text }) => [key, locator, text.split(' ').slice(0, 2).join(' ')]),
    ).toEqual([
      ['u1', '¶ 1', 'DOHA, 17'],
      ['u2', '¶ 2', 'Botnets, online'],
      ['u3', '¶ 3', '“We have'],
      ['u4', '¶ 4', 'Guiding their'],
      ['u5', '¶ 5', 'While agreeing'],
      ['u6', '¶ 6', 'A number'],
      ['u7', '¶ 7', 'Weighing in,'],
      ['u8', '¶ 8', 'Representing a'],
      ['u9', '¶ 9', 'Elaborating on'],
      ['u10', '¶ 10', 'Some speakers'],
      ['u11', '¶ 11', 'Some had'],
      ['u12', '¶ 12', 'Turning to'],
      ['u13', '¶ 13', 'National laws'],
      ['u14', '¶ 14', 'In sharing'],
      ['u15', '¶ 15', 'Illegal environmental'],
      ['u16', '¶ 16', 'Citing a'],
      ['u17', '¶ 17', 'Fraudulent medicine'],
      ['u18', '¶ 18', 'With regard'],
      ['u19', '¶ 19', 'As with'],
      ['u20', '¶ 20', 'Summing up'],
      ['u21', '¶ 21', 'On the'],
      ['u22', '¶ 22', 'Also delivering'],
      ['u23', '¶ 23', 'The Congress'],
    ]);
    expect(byKey.get('u20')?.text).toContain('its root causes […] and the goals it tries to achieve.”');
  });

  it('has its masthead, and the closing note as furniture', () => {
    expect(byKey.get('masthead')?.text.split('\n')).toEqual([
      'Thirteenth United Nations Congress on Crime Prevention and Criminal Justice,',
      'Plenary — 11th & 12th Meetings (AM & PM)',
      'SOC/CP/365',
      'UN Congress Plenary Debate Focuses on Innovative Tools to Fight Cybercrime, Terrorism Recruitment, Wildlife ' +
        'Trafficking, among New, Emerging Threats',
    ]);
    const furniture = regions.filter((region) => region.kind === 'furniture');
    expect(furniture.map(({ start, end }) => source.text.slice(start, end))).toEqual([
      'For information media. Not an official record.',
    ]);
    expect(paragraphs).toHaveLength(24);
  });
});
