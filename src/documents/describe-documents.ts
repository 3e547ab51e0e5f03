import type { CorpusEntry, Document } from '../contracts/document.js';
import type { SourceText } from '../contracts/text-block.js';
import { detectLanguage } from './detect-language.js';
import { findMastheadFacts } from './find-masthead-facts.js';
import { makeDocumentId, separateIds } from './make-document-id.js';
import { readMasthead } from './read-masthead.js';

/** What is known of one document: what corpus.json says, else what the masthead says, else null. */
export function describeDocument(source: SourceText, entry?: CorpusEntry): Document {
  const facts = findMastheadFacts(readMasthead(source));
  const title = entry?.title ?? facts.title ?? titleFromPath(source.path);
  const symbol = entry?.symbol ?? facts.symbol;
  const date = entry?.date ?? facts.date;
  const kind = entry?.kind ?? facts.kind;
  return {
    id: makeDocumentId({ symbol, givenId: entry?.id, title, date }),
    title,
    shortTitle: entry?.shortTitle ?? symbol ?? title,
    aliases: entry?.aliases ?? [],
    symbol,
    body: entry?.body ?? facts.body,
    date,
    session: entry?.session ?? facts.session,
    kind,
    status: entry?.status ?? facts.status,
    language: entry?.language ?? detectLanguage(source.text),
    source: { path: source.path, sha256: source.sha256, bytes: source.bytes },
  };
}

/** Describes all documents of a corpus, ids unique, in the order given. */
export function describeDocuments(
  sources: readonly { source: SourceText; entry: CorpusEntry | undefined }[],
): { document: Document; source: SourceText }[] {
  const documents = separateIds(sources.map(({ source, entry }) => describeDocument(source, entry)));
  return sources.flatMap(({ source }, index) => {
    const document = documents[index];
    return document ? [{ document, source }] : [];
  });
}

function titleFromPath(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return (
    name
      .replace(/\.[^.]+$/u, '')
      .replace(/[_-]+/gu, ' ')
      .trim() || path
  );
}
