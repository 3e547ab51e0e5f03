import { expect, it } from 'vitest';
import { estimateHeight } from '../../../src/web/documents/estimate-height.js';

const blocks = [{ kind: 'heading', heading: { id: 'section-1', text: 'A', depth: 1, before: 0 } }] as const;

// 6,100 characters of 8.1 px in lines of 610 px are 81 lines of 28 px; a block adds 16 px and half a line.
it('guesses the height of a chunk from its characters, and a greater one in a narrow window', () => {
  expect(estimateHeight({ characters: 6100, blocks: [...blocks] }, 1280)).toBe(81 * 28 + 30);
  expect(estimateHeight({ characters: 6100, blocks: [...blocks] }, 395)).toBe(162 * 28 + 30);
});
