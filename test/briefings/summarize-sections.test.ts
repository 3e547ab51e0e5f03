import { describe, expect, it } from 'vitest';
import { nameSome, summarizeSections } from '../../src/briefings/summarize-sections.js';
import { makeBriefing } from '../support/make-briefing.js';

const { sections, sources } = makeBriefing();
const ids = sources.map(({ document }) => document.id);
const [report = '', press = '', note = ''] = ids;
const uncited = sources.map((source) => ({ ...source, citations: [] }));
const all = new Set(ids);

describe('summarizeSections', () => {
  it('counts quotations by document and sentences by section', () => {
    const read = all;
    const speaking = new Set([report, press]);
    expect(summarizeSections({ topic: 'cybercrime', sections, sources, read, speaking })).toEqual([
      '2 of the 3 documents searched are quoted: Draft report, Conference of the Parties (2012) (9 quotations); SOC/CP/365 (2015) (5 quotations).',
      'Nothing on it was found in note-2020.',
      'Cybercrime: 10 sentences of 2 documents.',
      'Links <i>between</i> *terrorism* and organized crime: 4 sentences of 1 document.',
    ]);
  });

  it('does not say of a document that was not read that it has nothing', () => {
    const options = { topic: 'cybercrime', sections: [], sources, speaking: new Set<string>() };
    const lines = summarizeSections({ ...options, read: new Set([report, press]) });
    expect(lines.filter((line) => line.includes(note))).toEqual([]);
  });

  it('tells documents that speak of the topic, but of no section, from those that do not', () => {
    const options = { topic: 'cybercrime', sections: [], sources: uncited, read: all };
    expect(summarizeSections({ ...options, speaking: new Set([press]) })).toEqual([
      '0 of the 3 documents searched are quoted.',
      'On cybercrime, but on none of the sections: SOC/CP/365 (2015).',
      'Nothing on it was found in Draft report, Conference of the Parties (2012); note-2020.',
    ]);
    expect(summarizeSections({ ...options, speaking: new Set() })).toEqual([
      'Nothing on cybercrime was found in the 3 documents searched.',
    ]);
  });

  it('says that no document fits, and of picks only what is quoted', () => {
    const options = { sections: [], read: all, speaking: new Set<string>() };
    expect(summarizeSections({ ...options, topic: 'cybercrime', sources: [] })).toEqual([
      'No document fits the filters.',
    ]);
    expect(summarizeSections({ ...options, topic: null, sources: sources.slice(1, 2) })).toEqual([
      'Quoted: SOC/CP/365 (2015) (5 quotations).',
    ]);
  });
});

describe('nameSome', () => {
  it('names eight, and the number of the others', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    expect(nameSome(names.slice(0, 8))).toBe('a; b; c; d; e; f; g; h');
    expect(nameSome(names)).toBe('a; b; c; d; e; f; g; h; and 2 more');
  });
});
