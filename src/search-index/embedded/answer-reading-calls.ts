import type { CallHandlers } from './call-handlers.js';
import { indexCalls } from './index-calls.js';
import { indexUnavailable } from './index-errors.js';
import { openGeneration, type OpenedGeneration } from './opened-generation.js';

/** Makes a process answer every reading call, each about the one generation it was told to open. */
export function answerReadingCalls(handlers: CallHandlers): void {
  let generation: OpenedGeneration | null = null;
  const opened = (): OpenedGeneration => {
    if (generation === null) throw indexUnavailable('No generation is open.', 'Open the index first.');
    return generation;
  };
  handlers.on(indexCalls.open, async (request) => {
    generation = await openGeneration(request);
    return null;
  });
  answerSearches(handlers, opened);
  answerLookups(handlers, opened);
}

function answerSearches(handlers: CallHandlers, opened: () => OpenedGeneration): void {
  handlers.on(indexCalls.searchLexical, ({ terms, limit, filter }) => {
    const { lexical, filter: documents } = opened();
    return lexical.search(terms, limit, documents.resolve(filter));
  });
  handlers.on(indexCalls.searchDense, ({ vector, limit, filter }) => {
    const { dense, filter: documents } = opened();
    return dense.search(vector, limit, documents.resolve(filter));
  });
  handlers.on(indexCalls.vocabulary, ({ terms, filter }) => {
    const { terms: counts, filter: documents } = opened();
    return counts.count(terms, documents.resolve(filter));
  });
  handlers.on(indexCalls.locate, ({ key, filter }) => {
    const { paragraphs, filter: documents } = opened();
    return paragraphs.locate(key, documents.resolve(filter));
  });
}

function answerLookups(handlers: CallHandlers, opened: () => OpenedGeneration): void {
  handlers.on(indexCalls.paragraphs, ({ ids }) => opened().paragraphs.get(ids));
  handlers.on(indexCalls.neighbours, (place) => opened().paragraphs.around(place));
  handlers.on(indexCalls.outline, ({ documentId }) => {
    const { documents, paragraphs } = opened();
    const headings = documents.headings(documentId);
    return headings === null ? null : { paragraphs: paragraphs.ofDocument(documentId), headings };
  });
  handlers.on(indexCalls.sentences, ({ paragraphIds }) => opened().sentences.get(paragraphIds));
  handlers.on(indexCalls.documents, ({ filter }) => {
    const { documents, filter: resolver } = opened();
    return documents.list(resolver.resolve(filter));
  });
  handlers.on(indexCalls.entry, ({ documentId }) => opened().documents.entry(documentId));
}
