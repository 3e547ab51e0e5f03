import type { IndexReader } from '../contracts/search-index.js';
import { describeSources, type SourceDescription } from './describe-sources.js';

/** Reads once, when an index is opened, what its documents can be called by; by date, then id. */
export async function loadSources(
  index: Pick<IndexReader, 'documents' | 'paragraphs'>,
): Promise<SourceDescription[]> {
  const documents = await index.documents();
  const mastheads = await index.paragraphs(documents.map((document) => `${document.id}#masthead`));
  return describeSources(
    documents,
    new Map(mastheads.map((masthead) => [masthead.documentId, masthead.text])),
  );
}
