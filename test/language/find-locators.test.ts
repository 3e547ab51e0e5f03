import { describe, expect, it } from 'vitest';
import { findLocators } from '../../src/language/find-locators.js';

const cases: [string, string[][]][] = [
  ['What does para. 33 say?', [['p33', 'u33']]],
  ['paragraph 62(a)', [['p62.a']]],
  ['para. 62 (a)', [['p62.a']]],
  ['para 62a', [['p62.a']]],
  ['paragraph 2 (b) (ii)', [['p2.b.ii']]],
  [
    'paragraphs 5 and 6',
    [
      ['p5', 'u5'],
      ['p6', 'u6'],
    ],
  ],
  [
    'paras. 10-12',
    [
      ['p10', 'u10'],
      ['p11', 'u11'],
      ['p12', 'u12'],
    ],
  ],
  ['SOC/CP/365, ¶ 14', [['u14', 'p14']]],
  ['the second bullet of paragraph 8', [['p8.2', 'p8.b']]],
  ['bullet 3 of para 8', [['p8.3', 'p8.c']]],
  ['para. 8, bullet 3', [['p8.3', 'p8.c']]],
  ['item (c) of paragraph 10', [['p10.c']]],
  ['recommendation (c) in paragraph 10', [['p10.c']]],
  ['recommendation 62 (a)', [['p62.a']]],
  ['footnote 9', [['fn9']]],
  ['fn. 9', [['fn9']]],
  ['footnotes 3 and 4', [['fn3'], ['fn4']]],
  ['the starred footnote', [['fn-star']]],
  ['What does the summary say?', [['summary']]],
  ['Give me a summary of paragraph 9', [['p9', 'u9']]],
  ['the twelfth paragraph', [['p12', 'u12']]],
  ['the 3rd paragraph', [['p3', 'u3']]],
  ['annex I, paragraph 3', [['annex-i.p3', 'p3']]],
  ['article 4, paragraph 2', [['article-4.p2', 'p4.2', 'p2']]],
  ['paragraph 2 of article 4', [['article-4.p2', 'p4.2', 'p2']]],
  ['paragraph 17 of decision 1/CP.21', [['decision-1-cp-21.p17', 'p17']]],
  ['paragraph 62 (g), (h) and (i) of the Kyoto paper', [['p62.g'], ['p62.h'], ['p62.i']]],
  ['para. 62 (a) to (c)', [['p62.a'], ['p62.b'], ['p62.c']]],
  ['paragraph 62 (g)–(i) and 63', [['p62.g'], ['p62.h'], ['p62.i'], ['p63', 'u63']]],
  ['paragraph 2 (b) (ii) and (iii) and (c)', [['p2.b.ii'], ['p2.b.iii'], ['p2.c']]],
  ['items (a) to (c) of paragraph 10', [['p10.a'], ['p10.b'], ['p10.c']]],
  ['letters b and d of para. 10', [['p10.b'], ['p10.d']]],
  ['paras 5, 6 and 8 (2)', [['p5', 'u5'], ['p6', 'u6'], ['p8.2']]],
  ['recommendations 62 (a) and (b)', [['p62.a'], ['p62.b']]],
  ['what’s in 10(e) of the 2019 draft report?', [['p10.e']]],
  ['What does 62 (a) say about networks?', [['p62.a']]],
  ['10 (e) and (f) of the 2019 report', [['p10.e'], ['p10.f']]],
  ['And 10(f)?', [['p10.f']]],
  ['Show me the 2019 report, 10(e).', [['p10.e']]],
  ['article 2 (b) of the Convention', []],
  ['Do articles 2 (b) and 3 (c) of the Convention apply?', []],
  ['2 (b) or not 2 (b)?', []],
  ['Is (a) terrorism or (b) crime the subject?', []],
  ['What did resolution 2199 (2015) condemn?', []],
  ['In 2012 (a leap year), what was said?', []],
  ['What did the meeting say in 2012?', []],
  ['What is the main point of it?', []],
  ['a summary of the debate', []],
];

describe('findLocators', () => {
  it.each(cases)('reads “%s”', (question, keys) => {
    expect(findLocators(question).map((locator) => locator.keys)).toEqual(keys);
  });

  it('says which item is meant where its paragraph is not named', () => {
    expect(findLocators('What is recommendation (c)?')).toEqual([
      { keys: [], item: 'c', text: 'recommendation (c)', start: 8, end: 26 },
    ]);
  });

  it.each([
    ['the last paragraph', 1],
    ['the final paragraph', 1],
    ['the penultimate paragraph', 2],
  ])('counts “%s” from the end', (question, fromEnd) => {
    expect(findLocators(question).map((locator) => [locator.keys, locator.fromEnd])).toEqual([[[], fromEnd]]);
  });
});
