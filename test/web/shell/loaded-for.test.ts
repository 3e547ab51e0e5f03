import { expect, it } from 'vitest';
import { loadedFor } from '../../../src/web/shell/loaded-for.js';

const loaded = { state: 'ready', value: 'Paragraph 7' } as const;

it('gives what was loaded for the same paragraph, and waits where it was for another', () => {
  const kept = { deps: ['report', 'p7'], loaded };
  expect(loadedFor(kept, ['report', 'p7'])).toEqual(loaded);
  expect(loadedFor(kept, ['report', 'p8'])).toEqual({ state: 'loading' });
  expect(loadedFor(kept, ['report'])).toEqual({ state: 'loading' });
});
