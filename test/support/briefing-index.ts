import { createHash } from 'node:crypto';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import type { IndexManifest } from '../../src/contracts/search-index.js';
import type { VerificationServices } from '../../src/pipeline/verify-briefing.js';
import { briefingDocuments, briefingParagraphs } from './make-briefing.js';

/** Services over an index of these paragraphs; by default those of the briefing that makeBriefing gives. */
export function openBriefingIndex(
  paragraphs: readonly Paragraph[] = briefingParagraphs,
): VerificationServices {
  const manifest: IndexManifest = {
    formatVersion: 1,
    generation: 'g1',
    corpusVersion: createHash('sha256').update(JSON.stringify(paragraphs)).digest('hex'),
    corpusTitle: 'Crime congresses',
    embeddingModel: { name: 'none', digest: '', dimension: 1, maxTokens: 1, pooling: 'cls', queryPrefix: '' },
    parserVersion: 1,
    chunkerVersion: 1,
    counts: { documents: briefingDocuments.length, paragraphs: paragraphs.length, chunks: 0, sentences: 0 },
    files: [],
    checksums: {},
  };
  return {
    documents: new Map(briefingDocuments.map((document) => [document.id, document])),
    index: {
      describe: () => Promise.resolve(manifest),
      paragraphs: (ids) =>
        Promise.resolve(ids.flatMap((id) => paragraphs.find((paragraph) => paragraph.id === id) ?? [])),
      outline: (documentId) => {
        const own = paragraphs.filter((paragraph) => paragraph.documentId === documentId);
        return Promise.resolve(own.length === 0 ? null : { paragraphs: own, headings: [] });
      },
    },
  };
}
