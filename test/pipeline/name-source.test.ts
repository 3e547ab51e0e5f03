import { describe, expect, it } from 'vitest';
import { nameSource } from '../../src/pipeline/name-source.js';
import { makeDocument } from '../support/make-paragraph.js';

const paper = makeDocument({ id: 'paper', shortTitle: 'Paper', date: '2020-01-24', kind: 'working paper' });
const first = makeDocument({ id: 'a', shortTitle: 'Release A', date: '2015-04-17', kind: 'press release' });
const second = { ...first, id: 'b', symbol: 'SOC/CP/365' };

describe('nameSource', () => {
  it('names a document by year and kind where no other is of both', () => {
    expect(nameSource(paper, [paper, first, second])).toBe('the 2020 working paper');
  });

  it('names one of several by its symbol, else by its title', () => {
    expect(nameSource(second, [paper, first, second])).toBe('SOC/CP/365');
    expect(nameSource(first, [paper, first, second])).toBe('“Release A”');
  });
});
