import { describe, expect, it } from 'vitest';
import type { IndexReader, LegHit } from '../../../src/contracts/search-index.js';
import { narrowIndex } from '../../../eval/run/narrow-index.js';
import { manifest, paragraphs, pressRelease } from '../../support/fake-assistant.js';

/** The five paragraphs of the press release, best first. */
const ranked: LegHit[] = paragraphs.map(({ id }, at) => ({ paragraphId: id, score: 5 - at }));

/** An index of the press release that remembers what it was asked. */
function makeReader(): { reader: IndexReader; asked: unknown[][] } {
  const asked: unknown[][] = [];
  const note = <T>(value: T, ...call: unknown[]): Promise<T> => {
    asked.push(call);
    return Promise.resolve(value);
  };
  const reader: IndexReader = {
    describe: () => Promise.resolve(manifest),
    searchLexical: (terms, limit, filter) => note(ranked.slice(0, limit), 'lexical', terms, filter),
    searchDense: (vector, limit, filter) => note(ranked.slice(0, limit), 'dense', vector, filter),
    locate: (key, filter) => note(paragraphs.slice(2, 3), 'locate', key, filter),
    paragraphs: (ids) => note(paragraphs.slice(0, 1), 'paragraphs', ids),
    neighbours: (id, before, after) => note(paragraphs.slice(0, 2), 'neighbours', id, before, after),
    outline: (documentId) => note(null, 'outline', documentId),
    sentences: (ids) => note([], 'sentences', ids),
    documents: (filter) => note([pressRelease], 'documents', filter),
    vocabulary: (terms, filter) => note([3], 'vocabulary', terms, filter),
    scan: () => {
      throw new Error('not scanned here');
    },
    close: () => note(undefined, 'close'),
  };
  return { reader, asked };
}

const lastTwo = new Set(['soc-cp-365#p2.a', 'soc-cp-365#fn9']);
const filter = { years: [2015] };
const vector = Float32Array.from([1, 0]);

describe('narrowIndex', () => {
  it('finds only the paragraphs given, with their scores and in their order, however low they rank', async () => {
    const { reader, asked } = makeReader();
    const narrow = narrowIndex(reader, lastTwo);
    const found = [
      { paragraphId: 'soc-cp-365#p2.a', score: 2 },
      { paragraphId: 'soc-cp-365#fn9', score: 1 },
    ];
    expect(await narrow.searchLexical(['first'], 2, filter)).toEqual(found);
    expect(await narrow.searchDense(vector, 2, filter)).toEqual(found);
    // The best two of the whole index are others: a search that asks for two and then narrows finds nothing.
    expect(asked).toEqual([
      ['lexical', ['first'], filter],
      ['dense', vector, filter],
    ]);
  });

  it('keeps to the limit', async () => {
    const narrow = narrowIndex(makeReader().reader, lastTwo);
    expect(await narrow.searchLexical(['first'], 1)).toEqual([{ paragraphId: 'soc-cp-365#p2.a', score: 2 }]);
  });

  it('finds nothing where no paragraph is given', async () => {
    const off = narrowIndex(makeReader().reader, new Set());
    expect([await off.searchLexical(['first'], 10), await off.searchDense(vector, 10)]).toEqual([[], []]);
  });

  it('leaves everything but the two searches as it is', async () => {
    const { reader, asked } = makeReader();
    const narrow = narrowIndex(reader, new Set());
    expect([
      await narrow.describe(),
      await narrow.locate('p2', filter),
      await narrow.paragraphs(['soc-cp-365#masthead']),
      await narrow.neighbours('soc-cp-365#u1', 1, 0),
      await narrow.outline('other'),
      await narrow.sentences(['soc-cp-365#u1']),
      await narrow.documents(filter),
      await narrow.vocabulary(['first'], filter),
    ]).toEqual([
      manifest,
      paragraphs.slice(2, 3),
      paragraphs.slice(0, 1),
      paragraphs.slice(0, 2),
      null,
      [],
      [pressRelease],
      [3],
    ]);
    expect(() => narrow.scan()).toThrow('not scanned here');
    await narrow.close();
    expect(asked).toEqual([
      ['locate', 'p2', filter],
      ['paragraphs', ['soc-cp-365#masthead']],
      ['neighbours', 'soc-cp-365#u1', 1, 0],
      ['outline', 'other'],
      ['sentences', ['soc-cp-365#u1']],
      ['documents', filter],
      ['vocabulary', ['first'], filter],
      ['close'],
    ]);
  });
});
