import type { Floor } from '../contracts/comparison.js';
import { listIds } from './list-ids.js';

const sentences: Record<Floor['name'], string> = {
  'citation-exists': 'Citations name paragraphs that the index does not have',
  'quote-exact': 'Quotes are not, letter for letter, what stands in the paragraph',
  'sentence-cited': 'Sentences stand without a citation',
  'no-error': 'Questions failed',
  'none-skipped': 'Questions were skipped',
};

/** A broken floor in one sentence with the ids that break it; nothing where it is not broken. */
export function describeBrokenFloor({ name, broken }: Floor): string[] {
  return broken.length === 0 ? [] : [`${sentences[name]}: ${listIds(broken)}.`];
}
