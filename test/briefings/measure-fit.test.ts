import { describe, expect, it } from 'vitest';
import { averageVectors, dot, groupUnits, measureFit, takeOut } from '../../src/briefings/measure-fit.js';
import { makeTopicSentence } from '../support/make-topic-sentence.js';

const vector = (...values: number[]) => Float32Array.from(values);
const round = (values: Iterable<number>) => [...values].map((value) => Math.round(value * 1000) / 1000);

describe('takeOut', () => {
  it('leaves the unit vector of what the two do not have in common', () => {
    expect(round(takeOut(vector(0.6, 0.8), vector(1, 0)))).toEqual([0, 1]);
    expect(round(takeOut(vector(0.6, -0.8), vector(1, 0)))).toEqual([0, -1]);
    expect(round(takeOut(vector(2 / 3, 2 / 3, 1 / 3), vector(0, 0, 1)))).toEqual([0.707, 0.707, 0]);
  });

  it('gives the vector itself where nothing is left', () => {
    expect([...takeOut(vector(1, 0), vector(1, 0))]).toEqual([1, 0]);
  });
});

describe('averageVectors', () => {
  it('is the unit vector between them', () => {
    expect(round(averageVectors([vector(1, 0), vector(0, 1)]))).toEqual([0.707, 0.707]);
  });

  it('is zero where they cancel out, and empty of none', () => {
    expect([...averageVectors([vector(1, 0), vector(-1, 0)])]).toEqual([0, 0]);
    expect([...averageVectors([])]).toEqual([]);
  });
});

describe('dot', () => {
  it('multiplies and sums up', () => {
    expect(dot(vector(1, 2, 3), vector(4, 5, 6))).toBe(32);
  });
});

describe('groupUnits', () => {
  it('groups by paragraph, what all sentences have in common taken out', () => {
    const units = groupUnits([
      makeTopicSentence({ text: 'One.', number: 2, vector: [0.6, 0.8] }),
      makeTopicSentence({ text: 'Two.', number: 1, vector: [0.6, -0.8] }),
      makeTopicSentence({ text: 'Three.', number: 2, vector: [0.6, 0.8] }),
      makeTopicSentence({ text: 'Four.', number: 1, vector: [0.6, -0.8] }),
    ]);
    // The mean of all four is (1, 0); of each paragraph (0.6, ±0.8) without it.
    expect(units.map((unit) => ({ ...unit, vector: round(unit.vector) }))).toEqual([
      { paragraphId: 'a#p2', sentences: [0, 2], vector: [0, 1] },
      { paragraphId: 'a#p1', sentences: [1, 3], vector: [0, -1] },
    ]);
  });
});

describe('measureFit', () => {
  it('adds to the cosine, never below 0, the share of sentences that have the words', () => {
    const units = [
      { paragraphId: 'a#p1', sentences: [0, 1], vector: vector(0.6, 0.8) },
      { paragraphId: 'a#p2', sentences: [2], vector: vector(-1, 0) },
      { paragraphId: 'a#p3', sentences: [3], vector: vector(-1, 0) },
    ];
    const fits = measureFit({ heading: vector(1, 0), units, byLetter: new Set([1, 2]) });
    expect(round(fits)).toEqual([0.75, 0.3, 0]);
  });
});
