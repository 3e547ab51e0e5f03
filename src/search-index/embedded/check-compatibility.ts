import type { EmbeddingModel } from '../../contracts/embedding.js';
import type { IndexManifest } from '../../contracts/search-index.js';
import { indexIncompatible } from './index-errors.js';

/** What a program needs of an index: its vectors comparable, its paragraphs and chunks cut by the same rules. */
export interface ExpectedIndex {
  embeddingModel: EmbeddingModel;
  parserVersion: number;
  chunkerVersion: number;
}

/** @throws AppError index-incompatible naming what differs, with both values. */
export function checkCompatibility(manifest: IndexManifest, expected: ExpectedIndex): void {
  const differences = [
    ...compareModels(manifest.embeddingModel, expected.embeddingModel),
    ...compare('parser version', manifest.parserVersion, expected.parserVersion),
    ...compare('chunker version', manifest.chunkerVersion, expected.chunkerVersion),
  ];
  if (differences.length > 0) throw indexIncompatible(differences.join('; '));
}

function compareModels(made: EmbeddingModel, expected: EmbeddingModel): string[] {
  return [
    ...compare('embedding model', made.name, expected.name),
    ...compare('digest of the embedding model', made.digest, expected.digest),
    ...compare('dimension', made.dimension, expected.dimension),
    ...compare('longest input in tokens', made.maxTokens, expected.maxTokens),
    ...compare('pooling', made.pooling, expected.pooling),
    ...compare('query prefix', made.queryPrefix, expected.queryPrefix),
  ];
}

function compare(what: string, made: string | number, expected: string | number): string[] {
  return made === expected
    ? []
    : [`it was made with ${what} ${quote(made)}, this program has ${quote(expected)}`];
}

function quote(value: string | number): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}
