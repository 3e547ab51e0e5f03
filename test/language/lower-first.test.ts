import { describe, expect, it } from 'vitest';
import { lowerFirst } from '../../src/language/lower-first.js';

describe('lowerFirst', () => {
  it.each([
    ['Electronic evidence', 'electronic evidence'],
    ['E-learning', 'e-learning'],
    ['INTERPOL', 'INTERPOL'],
    ['UNODC’s role', 'UNODC’s role'],
    ['Egypt and others', 'Egypt and others'],
    ['', ''],
  ])('sets “%s” as “%s”', (heading, within) => {
    expect(lowerFirst(heading)).toBe(within);
  });
});
