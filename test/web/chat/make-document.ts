import type { CorpusOverview } from '../../../src/contracts/corpus-overview.js';

type CorpusDocument = CorpusOverview['documents'][number];

/** A press release of 2015, with what a test says of it. */
export function makeDocument(given: Partial<CorpusDocument> = {}): CorpusDocument {
  return {
    id: 'release',
    title: 'A press release',
    shortTitle: 'Release',
    aliases: [],
    symbol: null,
    body: null,
    date: '2015-04-17',
    session: null,
    kind: 'press release',
    status: null,
    language: 'en',
    source: { path: 'release.txt', sha256: '', bytes: 1 },
    paragraphs: 3,
    ...given,
  };
}
