import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexReader, SearchFilter } from '../../src/contracts/search-index.js';
import { makeEntry } from '../support/make-paragraph.js';
import { makeNote, makePressRelease, makeReport } from './contract-corpus.js';
import { buildIndex, type IndexUnderTest } from './index-factory.js';

/** Searches by words and counts of words. */
export function describeLexicalLeg(make: () => Promise<IndexUnderTest>): void {
  describe('lexical leg', () => {
    let index: IndexUnderTest;
    let reader: IndexReader;
    const found = async (terms: string[], filter?: SearchFilter): Promise<string[]> =>
      (await reader.searchLexical(terms, 10, filter)).map(({ paragraphId }) => paragraphId);

    beforeAll(async () => {
      index = await make();
      await buildIndex(index, [makePressRelease(), makeNote(), makeReport()]);
      reader = await index.openReader();
    });
    afterAll(() => index.dispose());

    it('ranks the paragraph with more of the terms first, and scores fall', async () => {
      const hits = await reader.searchLexical(['budget', 'adopt', 'annex'], 10);
      expect(hits.map(({ paragraphId }) => paragraphId)).toEqual(['a-report#p3.a', 'a-report#fn1']);
      expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? Infinity);
      expect(hits[1]?.score).toBeGreaterThan(0);
    });

    it('breaks ties by paragraph id, also at the limit', async () => {
      expect(await found(['commitments'])).toEqual(['a-report#p1', 'b-press#u1']);
      const [best, ...rest] = await reader.searchLexical(['commitments'], 1);
      expect(best?.paragraphId).toBe('a-report#p1');
      expect(rest).toEqual([]);
      const [first, second] = await reader.searchLexical(['commitments'], 2);
      expect(first?.score).toBe(second?.score);
    });

    it('finds a word by its other forms, without regard to case and accents', async () => {
      for (const term of ['commitment', 'COMMITMENTS', 'Commitments']) {
        expect(await found([term])).toEqual(['a-report#p1', 'b-press#u1']);
      }
      expect(await found(['recalling'])).toEqual(['a-report#p1', 'b-press#u1']);
      expect(await found(['cote'])).toEqual(['b-press#annex-i.p3']);
    });

    it('reads a term of several words, a symbol or a hyphenated word as a phrase', async () => {
      expect(await found(['A/CONF.222/8'])).toEqual(['a-report#p2']);
      expect(await found(['A/CONF.222/9'])).toEqual([]);
      expect(await found(['8/222'])).toEqual([]);
      expect(await found(['carbon-neutral'])).toEqual(['a-report#p2']);
      expect(await found(['adopt the budget'])).toEqual(['a-report#p3.a']);
      expect(await found(['budget the adopt'])).toEqual([]);
    });

    it('finds a paragraph by its headings, and an item by the lead-in of its parent, below its own words', async () => {
      expect(await found(['mitigation'])).toEqual(['a-report#p1', 'b-press#u1', 'a-report#p2']);
      expect(await found(['group'])).toEqual(['a-report#p3', 'a-report#p3.a']);
    });

    it('takes punctuation, quotes and operators as text', async () => {
      const harmless = [
        'NEAR',
        'AND',
        'OR',
        'NOT',
        '*',
        '^',
        ':',
        '"',
        '""',
        '(',
        ')',
        '-',
        '+',
        '{',
        '—',
        '',
        ' ',
      ];
      const broken = [
        'body:budget',
        'budget*',
        '^budget',
        '"budget',
        'NEAR(budget adopt)',
        'a\0b',
        "'",
        ';--',
        '\\',
      ];
      for (const term of [...harmless, ...broken]) {
        expect(await found([term, 'budget']), term).toContain('a-report#p3.a');
      }
      expect(await found(harmless)).toEqual([]);
      expect(await found(['—', '"'])).toEqual([]);
      expect(await found([])).toEqual([]);
      expect(await reader.searchLexical(['budget'], 0)).toEqual([]);
    });

    it('takes any text as a term without failing', async () => {
      const texts = fc.array(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('"', "'", 'OR')),
      );
      await fc.assert(
        fc.asyncProperty(texts, async (terms) => {
          expect(await found([...terms, 'budget'])).toContain('a-report#p3.a');
          expect(await reader.vocabulary(terms)).toHaveLength(terms.length);
        }),
        { seed: 4, numRuns: 200 },
      );
    });

    it('keeps to a filter of each kind, and to several together', async () => {
      const both = ['commitments', 'adaptation'];
      expect(await found(both, { documentIds: ['b-press', 'c-note'] })).toEqual(
        expect.arrayContaining(['b-press#annex-i.p3', 'b-press#u1', 'c-note#p1']),
      );
      expect(await found(both, { documentIds: ['a-report'] })).toEqual(['a-report#p1']);
      expect(await found(both, { kinds: ['report'] })).toEqual(['a-report#p1']);
      expect(await found(both, { bodies: ['SBI'] })).toEqual(['a-report#p1']);
      expect(await found(both, { years: [2010, 1999] })).toEqual(['a-report#p1']);
      expect(await found(both, { statuses: ['final'] })).toEqual(['a-report#p1']);
      expect(await found(['adaptation'], { languages: ['en'] })).toEqual(['b-press#annex-i.p3']);
      expect(await found(both, { kinds: ['report'], years: [2012] })).toEqual([]);
      expect(await found(both, { documentIds: ['unknown'] })).toEqual([]);
      expect(await found(both, { kinds: ["' OR 1=1 --"] })).toEqual([]);
    });

    it('counts the paragraphs a term stands in, stemmed as in the search', async () => {
      const terms = [
        'commitment',
        'commitments',
        'mitigation',
        'budget',
        'A/CONF.222/8',
        'Brazil',
        '—',
        '"',
        'group',
      ];
      expect(await reader.vocabulary(terms)).toEqual([2, 2, 3, 1, 1, 0, 0, 0, 2]);
      expect(await reader.vocabulary(['commitment', 'mitigation', 'budget'], { years: [2010] })).toEqual([
        1, 2, 1,
      ]);
      expect(await reader.vocabulary(['commitment'], { documentIds: ['unknown'] })).toEqual([0]);
      expect(await reader.vocabulary([])).toEqual([]);
    });
  });

  describe('lexical leg of many equal paragraphs', () => {
    it('takes the first of them by id, whatever the order they were put in', async () => {
      const index = await make();
      try {
        const ids = ['m', 'c', 'z', 'a', 'q', 'f'];
        await buildIndex(
          index,
          ids.map((id) => makeEntry({ id }, [{ text: 'The same words.' }])),
        );
        const reader = await index.openReader();
        const hits = await reader.searchLexical(['words'], 3);
        expect(hits.map(({ paragraphId }) => paragraphId)).toEqual(['a#p1', 'c#p1', 'f#p1']);
      } finally {
        await index.dispose();
      }
    });
  });
}
