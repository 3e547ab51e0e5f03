import { describe, expect, it } from 'vitest';
import { placeComparisons } from '../../src/briefings/place-comparisons.js';
import type { BriefingSection, Comparison } from '../../src/contracts/briefing.js';

function makeSection(heading: string, numbers: number[]): BriefingSection {
  const blocks = numbers.map((n) => [
    { text: `Sentence ${n}.`, citations: [n], verdict: 'supported' as const, form: 'sentence' as const },
  ]);
  const parts = numbers.length === 0 ? [] : [{ documentId: 'a', heading: 'A', blocks }];
  return {
    heading,
    query: heading,
    status: numbers.length === 0 ? 'nothing-found' : 'found',
    parts,
    comparisons: [],
    missing: [],
    nearest: [],
  };
}

const line = (citations: number[]): Comparison => ({ kind: 'agreement', text: 'Near.', citations });

describe('placeComparisons', () => {
  it('puts a line into the first section after which all it rests on has been read', () => {
    const sections = [makeSection('One', [1, 2]), makeSection('Two', []), makeSection('Three', [3, 4])];
    const lines = [line([1, 2]), line([1, 3]), line([2, 4])];
    placeComparisons(lines, sections);
    expect(sections.map(({ comparisons }) => comparisons)).toEqual([[lines[0]], [], [lines[1], lines[2]]]);
  });
});
