import { describe, expect, it } from 'vitest';
import { readSearchAddress, writeSearchAddress } from '../../../src/web/search/search-address.js';

describe('search address', () => {
  it('comes back from the address as it was written there', () => {
    const request = {
      query: 'cybercrime & law',
      filters: { documentIds: ['soc-cp-365', 'b'], kinds: ['press release'], years: [2015] },
      limit: 20,
    };
    const address = writeSearchAddress(request);
    expect(address).toBe(
      'q=cybercrime+%26+law&documentIds=soc-cp-365&documentIds=b&kinds=press+release&years=2015&limit=20',
    );
    expect(readSearchAddress(`?${address}`)).toEqual(request);
  });

  it('keeps every filter that the index knows', () => {
    const filters = {
      documentIds: ['a'],
      kinds: ['report'],
      bodies: ['Assembly'],
      statuses: ['draft'],
      languages: ['en'],
      years: [2012],
    };
    expect(readSearchAddress(`?${writeSearchAddress({ query: 'x', filters, limit: 10 })}`).filters).toEqual(
      filters,
    );
  });

  it('is empty for no search, and an empty address asks for none', () => {
    expect(writeSearchAddress({ query: '', filters: {}, limit: 10 })).toBe('');
    expect(readSearchAddress('')).toEqual({ query: '', filters: {}, limit: 10 });
  });

  it('leaves out years that are none and fields it does not know', () => {
    expect(readSearchAddress('?q=x&years=soon&years=2012&kinds=&colour=red')).toEqual({
      query: 'x',
      filters: { years: [2012] },
      limit: 10,
    });
  });

  it.each([
    ['11', 20],
    ['0', 10],
    ['99', 50],
    ['-5', 10],
    ['many', 10],
  ])('shows for a limit of %s whole tens up to fifty', (limit, shown) => {
    expect(readSearchAddress(`?q=x&limit=${limit}`).limit).toBe(shown);
  });
});
