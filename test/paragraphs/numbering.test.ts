import { describe, expect, it } from 'vitest';
import { splitText, type SplitText } from './split-file.js';

const outline = ({ paragraphs }: SplitText): string[] =>
  paragraphs.map(({ locator, text }) => `${locator}: ${text}`);

describe('numbering', () => {
  it('puts decision, annex and article before a number where numbering begins anew', () => {
    const split = splitText(
      [
        'Decision 1/CP.21',
        'Adoption of the Agreement',
        'The Conference of the Parties,',
        'Recalling its earlier decisions,',
        '1. Decides to adopt the Agreement;',
        '2. Requests the following:',
        '(a) A report;',
        '(b) A review.',
        'Annex I',
        'The Agreement',
        'Article 1',
        '1. The terms are defined here.',
        'Article 2',
        '1. The aim is stated here.',
        '2. The aim is shared.',
        'Annex II',
        'List of Parties',
        '1. The list is open.',
        'Decision 2/CP.21',
        'Other matters',
        '1. Takes note of the report.',
      ].join('\n'),
    );
    expect(split.paragraphs.map(({ key, locator }) => [key, locator])).toEqual([
      ['u1', '¶ 1'],
      ['u2', '¶ 2'],
      ['decision-1-cp-21.p1', 'decision 1/CP.21, para. 1'],
      ['decision-1-cp-21.p2', 'decision 1/CP.21, para. 2'],
      ['decision-1-cp-21.p2.a', 'decision 1/CP.21, para. 2 (a)'],
      ['decision-1-cp-21.p2.b', 'decision 1/CP.21, para. 2 (b)'],
      ['decision-1-cp-21.annex-i.article-1.p1', 'decision 1/CP.21, annex I, article 1, para. 1'],
      ['decision-1-cp-21.annex-i.article-2.p1', 'decision 1/CP.21, annex I, article 2, para. 1'],
      ['decision-1-cp-21.annex-i.article-2.p2', 'decision 1/CP.21, annex I, article 2, para. 2'],
      ['decision-1-cp-21.annex-ii.p1', 'decision 1/CP.21, annex II, para. 1'],
      ['decision-2-cp-21.p1', 'decision 2/CP.21, para. 1'],
    ]);
    expect(split.byKey.get('decision-1-cp-21.annex-i.article-2.p2')).toMatchObject({
      part: 'decision 1/CP.21, annex I, article 2',
      headingPath: ['Decision 1/CP.21: Adoption of the Agreement', 'Annex I: The Agreement', 'Article 2'],
    });
  });

  it('names an annex of a document without decisions as a reader would', () => {
    const split = splitText(
      'I. Opening\n\n1. The session opened.\n\n2. It closed.\n\nAnnex I\n\nTerms\n\n1. The terms are these.\n',
    );
    expect(split.paragraphs.map(({ key, locator }) => [key, locator])).toEqual([
      ['p1', 'para. 1'],
      ['p2', 'para. 2'],
      ['annex-i.p1', 'annex I, para. 1'],
    ]);
  });

  it('puts the section before a number where numbering begins anew in each', () => {
    const split = splitText(
      'I. Rule 1: Scope\n1. The rules apply.\n2. They are complete.\nII. Rule 2: Members\nA. Rule 2.1: Term\n1. The term is a year.\nIII. Voting\n1. Each has one vote.\n',
    );
    expect(split.paragraphs.map(({ key, locator }) => [key, locator])).toEqual([
      ['rule-1.p1', 'rule 1, para. 1'],
      ['rule-1.p2', 'rule 1, para. 2'],
      ['rule-2-1.p1', 'rule 2.1, para. 1'],
      ['section-iii.p1', 'section III, para. 1'],
    ]);
  });

  it('takes a list that begins at 1 within a paragraph for items of it, and goes on with the paragraph after', () => {
    const split = splitText(
      [
        '3. The session was opened.',
        '4. The body adopted the agenda as follows:',
        '\t1. Opening of the session.',
        '\t2. Organizational matters:',
        '\t\t(a) Adoption of the agenda;',
        '\t\t(b) Election of officers.',
        '\t3. Reports.',
        '\t4. Science.',
        '\t5. Closure of the session.',
        '5. The Chair made a statement.',
        '6. The session was closed.',
      ].join('\n'),
    );
    expect(outline(split)).toEqual([
      'para. 3: The session was opened.',
      'para. 4: The body adopted the agenda as follows:',
      'para. 4, item 1: Opening of the session.',
      'para. 4, item 2: Organizational matters:',
      'para. 4, item 2 (a): Adoption of the agenda;',
      'para. 4, item 2 (b): Election of officers.',
      'para. 4, item 3: Reports.',
      'para. 4, item 4: Science.',
      'para. 4, item 5: Closure of the session.',
      'para. 5: The Chair made a statement.',
      'para. 6: The session was closed.',
    ]);
    expect(split.byKey.get('p4.item-2.b')?.parentId).toBe('doc#p4.item-2');
  });

  it('takes numbered titles between numbered paragraphs for headings', () => {
    const split = splitText(
      '34. The item was opened.\n\n1. Proceedings\n\n35. The body met twice.\n\n2. Conclusions\n\n36. The body took note of it.\n',
    );
    expect(split.paragraphs.map(({ key, headingPath }) => [key, headingPath])).toEqual([
      ['p34', []],
      ['p35', ['1. Proceedings']],
      ['p36', ['2. Conclusions']],
    ]);
  });

  it('leaves numbers of running text that a line break brought to the front in their sentence', () => {
    const split = splitText(
      [
        '4. The Committee recalled that the target had been set for the year',
        '2015. It noted that the matter had been taken up in paragraph',
        '12. The Committee also recalled the rule laid down in article 5 and in',
        '3. Those rules applied to all Parties without exception or delay, as',
        '(b) of the same article made clear to all.',
        '',
        '5. The Committee decided to adopt the report, with the changes that had',
        'been read out by the Rapporteur.',
      ].join('\n'),
    );
    expect(outline(split)).toEqual([
      'para. 4: The Committee recalled that the target had been set for the year 2015. It noted that the matter had been ' +
        'taken up in paragraph 12. The Committee also recalled the rule laid down in article 5 and in 3. Those rules ' +
        'applied to all Parties without exception or delay, as (b) of the same article made clear to all.',
      'para. 5: The Committee decided to adopt the report, with the changes that had been read out by the Rapporteur.',
    ]);
  });

  it('joins a word cut at its hyphen without a space', () => {
    const split = splitText('1. The report covers counter-\nterrorism and money-\nlaundering.\n');
    expect(outline(split)).toEqual(['para. 1: The report covers counter-terrorism and money-laundering.']);
  });

  it('tells apart two paragraphs that print the same number', () => {
    const split = splitText(
      '22. The first text.\n\n23. The second text.\n\n23. The third text.\n\n25. The last text.\n',
    );
    expect(split.paragraphs.map(({ key, locator }) => [key, locator])).toEqual([
      ['p22', 'para. 22'],
      ['p23', 'para. 23'],
      ['p23-2', 'para. 23 (2nd)'],
      ['p25', 'para. 25'],
    ]);
  });

  it('keeps a paragraph whole that a page break cuts, also before a capital and between sentences', () => {
    const split = splitText(
      [
        '1. The work of the Office and of the World',
        'Health Organization was praised by all speakers in the room, among them the International',
        '',
        '12',
        '',
        'Criminal Police Organization. It was the first time that this happened.',
        '',
        'More speakers followed on the second day.',
        '',
        '2. The meeting closed.',
      ].join('\n'),
    );
    expect(outline(split)).toEqual([
      'para. 1: The work of the Office and of the World Health Organization was praised by all speakers in the room, among ' +
        'them the International Criminal Police Organization. It was the first time that this happened. More speakers ' +
        'followed on the second day.',
      'para. 2: The meeting closed.',
    ]);
    expect(split.regions.filter(({ kind }) => kind === 'furniture')).toHaveLength(1);
  });
});
