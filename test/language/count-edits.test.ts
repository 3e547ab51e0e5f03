import { describe, expect, it } from 'vitest';
import { countEdits } from '../../src/language/count-edits.js';

describe('countEdits', () => {
  it.each([
    ['harbour', 'harbour', 0],
    ['', 'net', 3],
    ['net', '', 3],
    // k→s, e→i, +g
    ['kitten', 'sitting', 3],
    // r and o exchanged: one slip, not two
    ['from', 'form', 1],
    ['prot', 'port', 1],
    // one letter too few, one too many
    ['harbur', 'harbour', 1],
    ['haarbour', 'harbour', 1],
    // exchanged letters are not edited again: "ca" → "abc" takes three, not two
    ['ca', 'abc', 3],
    // letters exchanged across another are two substitutions
    ['abc', 'cba', 2],
  ])('needs from “%s” to “%s” %i', (left, right, edits) => {
    expect([countEdits(left, right), countEdits(right, left)]).toEqual([edits, edits]);
  });
});
