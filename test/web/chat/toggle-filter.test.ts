import { describe, expect, it } from 'vitest';
import { toggleFilter } from '../../../src/web/chat/toggle-filter.js';

describe('toggleFilter', () => {
  it('adds a value beside those chosen, and leaves other fields as they are', () => {
    const filters = { kinds: ['report'], statuses: ['draft'] };
    expect(toggleFilter(filters, { field: 'kinds', value: 'press release' })).toEqual({
      kinds: ['report', 'press release'],
      statuses: ['draft'],
    });
  });

  it('leaves a field out once its last value is taken away', () => {
    const filters = { documentIds: ['report'], years: [2012] };
    expect(toggleFilter(filters, { field: 'years', value: 2012 })).toEqual({ documentIds: ['report'] });
  });
});
