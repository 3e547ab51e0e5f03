import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../src/language/split-clauses.js';

describe('splitClauses', () => {
  it('parts clauses at punctuation and joining words and covers the whole', () => {
    const text = 'Some agreed, but others waited because it rained';
    expect(splitClauses(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Some agreed',
      ', ',
      'but others waited ',
      'because it rained',
    ]);
  });

  it('leaves a sentence of one clause whole', () => {
    expect(splitClauses('That has not yet been done')).toEqual([{ start: 0, end: 26 }]);
  });
});
