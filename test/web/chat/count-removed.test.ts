import { expect, it } from 'vitest';
import { countRemoved } from '../../../src/web/chat/count-removed.js';

it('gives each sentence that was left out once for each reason, in order, with how often', () => {
  const again = { text: 'Crime rose.', why: 'It repeats a sentence before it.' };
  const wrong = { text: 'Crime rose.', why: '“rose” does not stand in para. 7.' };
  expect(countRemoved([again, wrong, again, again])).toEqual([
    { ...again, count: 3 },
    { ...wrong, count: 1 },
  ]);
});
