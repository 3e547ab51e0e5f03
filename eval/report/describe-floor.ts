import type { Floor } from '../contracts/comparison.js';

const floorLabels: Record<Floor['name'], string> = {
  'citation-exists': 'Every citation names a paragraph of the index',
  'quote-exact': 'Every quote stands letter for letter in its paragraph',
  'sentence-cited': 'Every sentence of an answer is cited',
  'no-error': 'No question failed with an error',
  'none-skipped': 'No question was skipped',
};

/** A rule without tolerance, as a sentence. */
export function describeFloor(name: Floor['name']): string {
  return floorLabels[name];
}
