import { createHash } from 'node:crypto';
import { chunkerVersion } from '../chunks/chunker-version.js';
import type { EmbeddingModel } from '../contracts/embedding.js';
import type { Corpus } from '../documents/read-corpus.js';
import { parserVersion } from '../paragraphs/parser-version.js';

/**
 * SHA-256 over all that decides what an index holds: the files and corpus.json, the versions of parser and chunker, and
 * the model. Equal versions mean equal answers; they are the same on every machine.
 */
export function identifyCorpus(corpus: Corpus, model: EmbeddingModel): string {
  const files = corpus.sources.map(({ source }) => [source.path, source.sha256]);
  return createHash('sha256')
    .update(JSON.stringify([files, corpus.corpus, parserVersion, chunkerVersion, model]))
    .digest('hex');
}
