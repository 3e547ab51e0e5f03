import { expect, it } from 'vitest';
import { findNearestKeys as findOnServer } from '../../../src/retrieval/find-nearest-keys.js';
import { findNearestKeys } from '../../../src/web/documents/find-nearest-keys.js';

const keys = ['masthead', 'p1', 'p1.a', 'p2', 'p3', 'annex-i.p1', 'fn1', 'fn2'];

it.each([
  ['p9', ['p3', 'p2', 'p1']],
  ['p1.c', ['p1', 'p1.a', 'p2']],
  ['fn7', ['fn2', 'fn1', 'p3']],
  ['annex-i.p2', ['annex-i.p1', 'p2', 'fn2']],
])('offers the paragraphs nearest to %s, as the server does', (wanted, nearest) => {
  expect(findNearestKeys(wanted, keys)).toEqual(nearest);
  expect(findOnServer(wanted, keys)).toEqual(nearest);
});

it('holds another series for nearer than a number more than ten thousand away, as the server does', () => {
  const far = ['p20000', 'fn1'];
  expect(findNearestKeys('p1', far)).toEqual(['fn1', 'p20000']);
  expect(findOnServer('p1', far)).toEqual(['fn1', 'p20000']);
});

it('offers none where the document has none', () => {
  expect(findNearestKeys('p1', [])).toEqual([]);
});
