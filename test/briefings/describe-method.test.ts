import { describe, expect, it } from 'vitest';
import { describeMethod } from '../../src/briefings/describe-method.js';
import { briefingDocuments, makeBriefing } from '../support/make-briefing.js';

const { sections, sources } = makeBriefing();
const ids = new Set(briefingDocuments.map(({ id }) => id));
const options = {
  filters: {},
  isGiven: false,
  topic: 'cybercrime',
  searched: briefingDocuments,
  sections,
  sources,
  read: ids,
  speaking: new Set(['draft-report-2012', 'soc-cp-365']),
};

describe('describeMethod', () => {
  it('says what was searched, how the sections came about, and what was not found', () => {
    const [searched, taken, outline, quoted, ...missing] = describeMethod(options);
    expect(searched).toBe(
      'Searched for “cybercrime”, by words and by meaning, each document by itself: 3 documents, 2012–2015.',
    );
    expect(taken).toMatch(/^A sentence is taken where/u);
    expect(outline).toMatch(/^The sections are headings of the documents/u);
    expect(quoted).toMatch(/^Every sentence is quoted letter for letter/u);
    expect(missing).toEqual([
      'Searched, with nothing found on it: note-2020.',
      'Not in the corpus, looked for under “Cybercrime”: figures for 2015.',
      'Not in the corpus, looked for under “Artificial intelligence”: artificial intelligence.',
    ]);
  });

  it('does not say that nothing was found in a document that speaks of the topic', () => {
    const lines = describeMethod({ ...options, isGiven: true, speaking: ids });
    expect(lines.filter((line) => line.includes('nothing found'))).toEqual([]);
    expect(lines[2]).toMatch(/^The sections are those asked for/u);
  });

  it('names filters as people do', () => {
    const [first] = briefingDocuments;
    const searched = first === undefined ? [] : [first];
    const lines = describeMethod({
      ...options,
      searched,
      filters: { documentIds: ['draft-report-2012'], years: [2012, 2013], statuses: ['draft'] },
    });
    expect(lines.slice(0, 2)).toEqual([
      'Searched for “cybercrime”, by words and by meaning, each document by itself: 1 document, 2012.',
      'Only documents that fit the filters: document Draft report, Conference of the Parties; year 2012 or 2013; status draft.',
    ]);
  });

  it('of what was picked says only that, and that it was looked up', () => {
    const lines = describeMethod({ ...options, topic: null, sections: [] });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('Made of answers and paragraphs picked by a reader, in the reader’s order.');
  });
});
