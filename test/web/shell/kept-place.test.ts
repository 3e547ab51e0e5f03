import { describe, expect, it } from 'vitest';
import { addKeptPlace, readKeptPlace } from '../../../src/web/shell/kept-place.js';

describe('a place kept with a history entry', () => {
  it('comes back as it was kept, beside whatever else the entry holds', () => {
    const place = { y: 1200, read: { id: 'p47', top: -12.5 } };
    const state = addKeptPlace({ other: 'kept' }, place);
    expect(state).toEqual({ other: 'kept', place });
    expect(readKeptPlace(state)).toEqual(place);
  });

  it('takes the place of the one before', () => {
    const state = addKeptPlace(addKeptPlace(null, { y: 10, read: { id: 'p1', top: 0 } }), { y: 20 });
    expect(readKeptPlace(state)).toEqual({ y: 20 });
  });

  it.each([null, undefined, 'text', {}, { place: null }, { place: { y: 'far' } }, { place: { y: -1 } }])(
    'is none in %j',
    (state) => {
      expect(readKeptPlace(state)).toBeNull();
    },
  );
});
