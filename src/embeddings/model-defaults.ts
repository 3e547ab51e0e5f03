import type { EmbeddingModel } from '../contracts/embedding.js';

/** How a model was trained to be used. */
export type ModelUse = Pick<EmbeddingModel, 'pooling' | 'queryPrefix'>;

/**
 * Pooling and query prefix of the models we know by name, for settings left out. The bge English models take the first
 * token and a prefix before questions (https://huggingface.co/BAAI/bge-small-en-v1.5); sentence-transformers models
 * such as all-MiniLM-L6-v2 take the mean and no prefix, as does any model not known here.
 */
export function findModelDefaults(modelName: string): ModelUse {
  if (/(?:^|\/)bge-(?:small|base|large)-en/iu.test(modelName)) {
    return { pooling: 'cls', queryPrefix: 'Represent this sentence for searching relevant passages: ' };
  }
  return { pooling: 'mean', queryPrefix: '' };
}
