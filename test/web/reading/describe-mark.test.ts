import { expect, it } from 'vitest';
import { describeMark } from '../../../src/web/reading/describe-mark.js';
import { printFootnoteMark } from '../../../src/web/reading/print-footnote-mark.js';

it.each([
  ['numbered', 'p23', 'para. 23', '23', 0],
  ['numbered', 'annex-i.p3', 'annex I, para. 3', '3', 0],
  ['numbered', 'p23-2', 'para. 23 (2nd)', '23', 0],
  ['numbered', 'p4-1', 'para. 4.1', '4.1', 0],
  ['unnumbered', 'u12', '¶ 12', '¶ 12', 0],
  ['summary', 'summary', 'summary', '¶', 0],
  ['masthead', 'masthead', 'masthead', '¶', 0],
  ['footnote', 'fn9', 'fn. 9', '9', 0],
  ['footnote', 'annex-i.fn-star-2', 'annex I, fn. **', '**', 0],
  ['footnote', 'fn9-2', 'fn. 9 (no. 2)', '9', 0],
] as const)('prints the mark of a %s paragraph %s', (kind, key, locator, mark, depth) => {
  expect(describeMark({ kind, key, locator, parentId: null })).toEqual({ mark, depth });
});

it.each([
  ['p62.a', 'para. 62 (a)', '(a)', 1],
  ['p62.a.ii', 'para. 62 (a) (ii)', '(ii)', 2],
  ['p8.3', 'para. 8, bullet 3', '•', 1],
  ['p8.item-2', 'para. 8, item 2', '2.', 1],
  ['u4.b', '¶ 4 (b)', '(b)', 1],
  ['decision-1-cp-21.p17.p', 'decision 1/CP.21, para. 17 (p)', '(p)', 1],
  ['p1.a.i.1.a', 'para. 1 (a) (i), bullet 1 (a)', '(a)', 3],
  ['p3.a-2', 'para. 3 (a) (2nd)', '(a)', 1],
  ['p8-2', 'para. 8.2', '8.2', 1],
] as const)('indents the item %s by its depth', (key, locator, mark, depth) => {
  expect(describeMark({ kind: 'item', key, locator, parentId: 'a#p1' })).toEqual({ mark, depth });
});

it.each([
  ['a#fn9', undefined, '9'],
  ['a#fn-star', undefined, '*'],
  ['a#annex-i.fn-star-2', undefined, '**'],
  ['a#fn9-2', undefined, '9'],
  ['a#fn-star-2', { locator: 'fn. * (no. 2)' }, '*'],
] as const)('prints the mark of the footnote %s', (id, footnote, mark) => {
  expect(printFootnoteMark(id, footnote)).toBe(mark);
});
