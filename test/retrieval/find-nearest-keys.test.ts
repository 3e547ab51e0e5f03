import { expect, it } from 'vitest';
import { findNearestKeys } from '../../src/retrieval/find-nearest-keys.js';

it('offers the nearest numbers of the same series first', () => {
  expect(findNearestKeys('p70', ['masthead', 'p1', 'p60', 'p61', 'p62', 'fn29', 'u70'])).toEqual([
    'p62',
    'p61',
    'p60',
  ]);
});

it('offers an item of the paragraph before the paragraphs beside it', () => {
  expect(findNearestKeys('p62.z', ['p61', 'p62', 'p62.a', 'p62.b'])).toEqual(['p62', 'p62.a', 'p62.b']);
});

it('offers what there is when no series fits', () => {
  expect(findNearestKeys('x9', ['summary'])).toEqual(['summary']);
});
