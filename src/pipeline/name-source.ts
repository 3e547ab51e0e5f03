import type { Document } from '../contracts/document.js';

/** How a question speaks of a document: "the 2015 press release" where that is one document only, else by symbol or title. */
export function nameSource(document: Document, documents: readonly Document[]): string {
  const described = describe(document);
  const alike = documents.filter((other) => describe(other) === described);
  if (described !== null && alike.length === 1) return described;
  return document.symbol ?? `“${document.shortTitle}”`;
}

function describe({ date, kind }: Document): string | null {
  return date === null || kind === null ? null : `the ${date.slice(0, 4)} ${kind}`;
}
