import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../src/citations/claims/align-sentences.js';
import { chooseSupport } from '../../../src/citations/claims/choose-support.js';
import { findSenseFaults } from '../../../src/citations/claims/find-sense-faults.js';
import { along, makeCited } from './passages.js';

function findKinds(source: string | string[], claim: string, leadIns: string[] = []): string[] {
  const passages = [makeCited(0, typeof source === 'string' ? [source] : source, { leadIns })];
  const support = chooseSupport(claim, alignSentences({ text: claim, vector: along(0), passages }));
  return findSenseFaults({ text: claim, passages, support }).map(({ kind }) => kind);
}

describe('negation', () => {
  const source = 'The bridge was closed to heavy lorries after the flood.';

  it('finds one that was added', () => {
    expect(findKinds(source, 'After the flood the bridge was not closed to lorries.')).toEqual(['negation']);
  });

  it('finds one that was taken out', () => {
    expect(
      findKinds('The new bridge does not carry heavy lorries.', 'The new bridge carries heavy lorries.'),
    ).toEqual(['negation']);
  });

  it('finds a lack that became a plenty', () => {
    expect(
      findKinds('There is a lack of reliable data on river floods.', 'Reliable data on river floods abound.'),
    ).toEqual(['negation']);
  });

  it('keeps quiet where the source says no in other words', () => {
    expect(
      findKinds(
        'No village can repair the bridge alone.',
        'The bridge cannot be repaired by one village alone.',
      ),
    ).toEqual([]);
    expect(
      findKinds('Lack of trust keeps villages apart.', 'Villages that do not trust each other stay apart.'),
    ).toEqual([]);
  });

  it('takes two that turn each other back for none', () => {
    expect(
      findKinds(
        'Engineers are essential for the repair of the bridge.',
        'Without engineers the bridge cannot be repaired.',
      ),
    ).toEqual([]);
  });

  it('does not let a negation elsewhere in the sentence bear it out', () => {
    expect(
      findKinds(
        'Farmers welcomed the dam, and fishermen said that the harbour had not been dredged for twenty long years.',
        'Farmers did not welcome the dam.',
      ),
    ).toEqual(['negation']);
  });
});

describe('modality', () => {
  it('finds advice made a duty, and a duty made a possibility', () => {
    expect(
      findKinds('Villages should share the cost of repairs.', 'Villages must share the cost of repairs.'),
    ).toEqual(['modality']);
    expect(
      findKinds('Villages must share the cost of repairs.', 'Villages may share the cost of repairs.'),
    ).toContain('modality');
  });

  it('finds a possibility made certain, and a plan made a deed', () => {
    expect(findKinds('The dam might fail in a flood.', 'The dam is bound to fail in a flood.')).toContain(
      'modality',
    );
    expect(findKinds('The dam should be repaired.', 'The dam was already repaired.')).toContain('modality');
  });

  it('takes one word of the same strength for another', () => {
    expect(
      findKinds(
        'It is necessary that villages share the cost of repairs.',
        'Villages must share the cost of repairs.',
      ),
    ).toEqual([]);
    expect(findKinds('The dam might fail.', 'The dam could fail.')).toEqual([]);
  });

  it('takes advice from what introduces an item', () => {
    const claim = 'Villages should share the cost of repairs.';
    const item = 'Share the cost of repairs among villages;';
    expect(findKinds(item, claim)).toEqual(['modality']);
    expect(findKinds(item, claim, ['The council recommended the following:'])).toEqual([]);
  });
});

describe('quantifier', () => {
  it('finds some made all, and all made some', () => {
    expect(findKinds('Some farmers welcomed the dam.', 'All farmers welcomed the dam.')).toEqual([
      'quantifier',
    ]);
    expect(findKinds('All farmers welcomed the dam.', 'Some farmers welcomed the dam.')).toEqual([
      'quantifier',
    ]);
  });

  it('knows unanimity for all', () => {
    expect(findKinds('Farmers unanimously welcomed the dam.', 'All farmers welcomed the dam.')).toEqual([]);
  });
});
