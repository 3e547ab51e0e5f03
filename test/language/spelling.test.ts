import { expect, it } from 'vitest';
import { openSpeller } from '../../src/language/spelling.js';

it('knows English words and offers them for misspelt ones', async () => {
  const speller = await openSpeller();
  expect(['fishermen', 'fishermenn'].map((word) => speller.correct(word))).toEqual([true, false]);
  expect(speller.suggest('fishermenn')).toContain('fishermen');
});

it('opens the dictionary once', async () => {
  expect(await openSpeller()).toBe(await openSpeller());
});
