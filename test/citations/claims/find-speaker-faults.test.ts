import { describe, expect, it } from 'vitest';
import { findSpeakerFaults } from '../../../src/citations/claims/find-speaker-faults.js';
import { alignPassage, makePassage } from './make-passage.js';

const passage = makePassage({
  text:
    'He added that his country would host a conference on nets. ' +
    'Some speakers said that boats needed new engines. ' +
    'The representative of Chile said that sails were useless, and delegates of Norway said that oars were the right tool.',
  before: ['Peru’s delegate spoke of storms.'],
});

/** Words of the claim given to the wrong one; the cosines are those of the three sentences. */
function faults(text: string, cosines: readonly number[]): string[] {
  const aligned = alignPassage(passage, cosines);
  return findSpeakerFaults({ text, passages: [passage], aligned }).map(({ words }) => words);
}

describe('findSpeakerFaults', () => {
  it.each([
    ['Peru’s delegate announced a conference on nets.', [0.8, 0.5, 0.5]],
    ['Some delegates wanted new engines for boats.', [0.5, 0.8, 0.5]],
    ['Sails were useless, Chile held, while Norway saw oars as the right tool.', [0.5, 0.5, 0.8]],
    ['A conference on nets will be held.', [0.8, 0.5, 0.5]],
  ] as const)('leaves “%s” to whom it belongs', (text, cosines) => {
    expect(faults(text, cosines)).toEqual([]);
  });

  it.each([
    ['Chile’s delegate announced a conference on nets.', [0.8, 0.5, 0.6], ['Chile']],
    ['Chile argued that boats needed new engines.', [0.5, 0.8, 0.6], ['Chile']],
    ['Several speakers announced a conference on nets.', [0.8, 0.5, 0.5], ['Several speakers']],
    ['Norway thought sails useless.', [0.5, 0.5, 0.8], ['Norway']],
    ['Egypt wanted new engines for boats.', [0.5, 0.8, 0.5], ['Egypt']],
    ['The Conference called for new engines for boats.', [0.5, 0.8, 0.5], ['The Conference']],
  ] as const)('finds the wrong speaker in “%s”', (text, cosines, expected) => {
    expect(faults(text, cosines)).toEqual(expected);
  });

  it('tells who calls from whom is called on', () => {
    const called = makePassage({ text: 'Japan called on Egypt to mend its nets.' });
    const find = (text: string): unknown[] =>
      findSpeakerFaults({ text, passages: [called], aligned: alignPassage(called, [0.9]) });
    expect(find('Japan urged Egypt to repair nets.')).toEqual([]);
    expect(find('Egypt urged Japan to repair nets.')).toEqual([
      {
        kind: 'speaker',
        words: 'Egypt',
        why: 'In para. 57 it is “Japan”, not “Egypt”, to whom this is given.',
        grave: true,
      },
    ]);
  });
});
