import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInSlices } from '../../../src/web/documents/parse-in-slices.js';

describe('parseInSlices', () => {
  it('parses every item in order and pauses between slices of four hundred', async () => {
    let pauses = 0;
    const items = Array.from({ length: 801 }, (_, at) => at);
    const parsed = await parseInSlices(
      items,
      z.number().transform((number) => number * 2),
      () => {
        pauses += 1;
        return Promise.resolve();
      },
    );
    expect(parsed).toEqual(items.map((number) => number * 2));
    expect(pauses).toBe(2);
  });

  it('gives null for a list in which one item does not fit', async () => {
    expect(await parseInSlices([1, 'two', 3], z.number(), () => Promise.resolve())).toBeNull();
  });
});
