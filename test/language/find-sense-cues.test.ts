import { describe, expect, it } from 'vitest';
import { findSenseCues } from '../../src/language/find-sense-cues.js';

function list(text: string): string[] {
  return findSenseCues(text).map(({ kind, text: words }) => `${kind}: ${words}`);
}

describe('findSenseCues', () => {
  it('tells a duty from advice and from a possibility', () => {
    expect(list('States must act, courts should help and banks may wait.')).toEqual([
      'duty: must',
      'advice: should',
      'ability: help',
      'possibility: may',
    ]);
  });

  it('reads a phrase whole and not its words', () => {
    expect(list('They may wish to meet and have to answer.')).toEqual([
      'advice: may wish to',
      'duty: have to',
    ]);
    expect(list('No longer missing')).toEqual(['negation: No longer', 'absence: missing']);
  });

  it('takes words that only look like a cue for none', () => {
    expect(list('They met each other, above all whether or not it rained.')).toEqual([]);
  });

  it('gives the place of each cue', () => {
    expect(findSenseCues('It is not done.')).toEqual([{ kind: 'negation', text: 'not', start: 6, end: 9 }]);
  });

  it('finds no cue inside a longer word or a compound', () => {
    expect(list('Mustard notes and a not-for-profit maybug')).toEqual(['negation: not']);
  });
});
