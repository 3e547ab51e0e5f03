import { describe, expect, it } from 'vitest';
import { findFormFaults } from '../../../src/citations/claims/find-form-faults.js';
import { makeCited } from './passages.js';

const dam = makeCited(0, ['Engineers repaired the old dam with concrete before the autumn floods.']);
const harbour = makeCited(1, ['Fishermen welcomed the new harbour that the council had paid for.']);

function findWhys(text: string): string[] {
  return findFormFaults(text, [dam, harbour]).map(({ why }) => why);
}

describe('findFormFaults', () => {
  it('refuses a question', () => {
    expect(findWhys('Did engineers repair the dam?')).toEqual(['It asks and does not state anything.']);
  });

  it('refuses a fragment without a verb', () => {
    expect(findWhys('The new and emerging forms of crime')).toEqual([
      'It has no verb and so states nothing.',
    ]);
  });

  it('refuses halves of two sentences run into each other', () => {
    const { locator: first } = dam.paragraph;
    const { locator: second } = harbour.paragraph;
    expect(findWhys('Engineers repaired the old dam that the council had paid for.')).toEqual([
      `It runs half a sentence of ${first} into half a sentence of ${second}.`,
    ]);
  });

  it('lets pass halves of two sentences that are joined as clauses', () => {
    expect(findWhys('Engineers repaired the old dam and fishermen welcomed the new harbour.')).toEqual([]);
  });

  it('lets pass a statement in other words', () => {
    expect(findWhys('The dam was mended in time for the floods.')).toEqual([]);
  });
});
