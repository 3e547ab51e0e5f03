import { describe, expect, it } from 'vitest';
import { findStance } from '../../src/language/find-stance.js';

describe('findStance', () => {
  it.each([
    ['Norway rejected the ban.', 'against'],
    ['The ban was condemned.', 'against'],
    ['A ban would be counterproductive.', 'against'],
    // "appropriate" inside "inappropriate" is no favour
    ['A ban would be inappropriate.', 'against'],
    ['Peru called for a ban.', 'for'],
    ['Peru was in favour of it.', 'for'],
    ['The ban was welcomed by crews.', 'for'],
    ['A ban would be appropriate.', 'for'],
  ] as const)('reads “%s” as %s', (text, stance) => {
    expect(findStance(text)).toBe(stance);
  });

  it.each([
    'The ban began in May.',
    // both at once
    'Norway opposed the ban, which Peru supported.',
    // the words of neither
    'The objective of the blockage was seen by the rebels.',
    '',
  ])('reads no stance from “%s”', (text) => {
    expect(findStance(text)).toBeNull();
  });
});
