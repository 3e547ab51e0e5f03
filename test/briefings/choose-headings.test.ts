import { describe, expect, it } from 'vitest';
import { chooseHeadings } from '../../src/briefings/choose-headings.js';
import type { Label } from '../../src/briefings/collect-labels.js';

const label = (text: string): Label => ({
  kind: 'phrase',
  text,
  stems: text.split(' '),
  sentences: new Set(),
});
const [east, north, up] = [
  Float32Array.of(1, 0, 0),
  Float32Array.of(0, 1, 0),
  Float32Array.of(0, 0, 1),
] as const;

describe('chooseHeadings', () => {
  it('takes the label that adds most first, and none that is near to one taken', () => {
    const chosen = chooseHeadings({
      labels: [label('new ports'), label('sea courts'), label('old quays')],
      // Over 0.15 and times 3 sentences: 2.55, then 2.55 + 0.15; "old quays" is as near to "new ports" as can be.
      fits: [
        [1, 0, 0],
        [0, 1, 0.2],
        [0.9, 0, 0.9],
      ],
      vectors: [east, north, east],
      sizes: [3, 3, 3],
      most: 3,
    });
    // "old quays" adds 2.25 + 2.25 = 4.5, so it comes first and keeps "new ports" out.
    expect(chosen).toEqual([2, 1]);
  });

  it('takes no more than asked for, and none that adds nothing', () => {
    const labels = [label('new ports'), label('sea courts'), label('old quays')];
    const fits = [
      [1, 0],
      [0, 0.9],
      [0.1, 0.1],
    ];
    const options = { labels, fits, vectors: [east, north, up], sizes: [3, 3] };
    expect(chooseHeadings({ ...options, most: 3 })).toEqual([0, 1]);
    expect(chooseHeadings({ ...options, most: 1 })).toEqual([0]);
    expect(chooseHeadings({ ...options, most: 0 })).toEqual([]);
  });

  it('prefers two words to one that fits a little better', () => {
    const fits = [[1], [0.8]];
    const options = { fits, vectors: [east, north], sizes: [4], most: 1 };
    // 0.7 × 1 − 0.15 = 0.55 against 0.8 − 0.15 = 0.65.
    expect(chooseHeadings({ ...options, labels: [label('ports'), label('sea courts')] })).toEqual([1]);
  });

  it('gives up a label that is the best one of fewer than three sentences', () => {
    const labels = [label('new ports'), label('sea courts')];
    const fits = [
      [1, 0],
      [0, 1],
    ];
    const vectors = [east, north];
    expect(chooseHeadings({ labels, fits, vectors, sizes: [3, 2], most: 2 })).toEqual([0]);
  });

  it('takes one of two labels with the same last word, or of which one has all words of the other', () => {
    const fits = [
      [1, 0],
      [0, 0.9],
    ];
    const options = { fits, vectors: [east, north], sizes: [3, 3], most: 2 };
    expect(chooseHeadings({ ...options, labels: [label('sea courts'), label('land courts')] })).toEqual([0]);
    const labels = [label('courts'), label('courts martial law')];
    expect(chooseHeadings({ ...options, labels })).toEqual([1]);
    expect(chooseHeadings({ ...options, labels: [...labels].reverse() })).toEqual([0]);
  });
});
