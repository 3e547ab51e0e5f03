import { basename, dirname } from 'node:path';
import { AutoModel, AutoTokenizer, env, Tensor, type PreTrainedTokenizer } from '@huggingface/transformers';
import { z } from 'zod';
import type { LoadedModel, WorkerSetup } from './worker-messages.js';

const modelOutputSchema = z.object({ last_hidden_state: z.instanceof(Tensor) });
const configSchema = z.object({ max_position_embeddings: z.number().int().positive().optional() });
const lengthSchema = z.number().positive().catch(Infinity);
const valuesSchema = z.instanceof(Float32Array);

/** A text had more tokens than the model takes. */
export class TextTooLong extends Error {
  constructor(readonly tokens: number) {
    super(`${tokens} tokens`);
  }
}

/** A tokenizer and an ONNX session of one thread. Only worker processes load it: native code can end its process. */
export interface TextModel extends LoadedModel {
  /** Unit vector of a text. @throws TextTooLong unless `truncate`, which leaves out what is over the limit. */
  embed(text: string, truncate: boolean): Promise<Float32Array<ArrayBuffer>>;
  /** Tokens of a text, special tokens included. */
  countTokens(text: string): number;
  dispose(): Promise<void>;
}

/**
 * Loads a model from its folder; never asks the network. One text at a time goes through it, because the int8 model
 * scales activations over a whole batch, which would make a text's vector depend on its neighbours.
 */
export async function loadTextModel(setup: WorkerSetup): Promise<TextModel> {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(setup.folder);
  const name = basename(setup.folder);
  const threads = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(name),
    AutoModel.from_pretrained(name, { dtype: setup.dtype, session_options: threads }),
  ]);
  const maxTokens = readMaxTokens(tokenizer, model.config);
  const countTokens = (text: string): number => tokenizer.encode(text).length;

  async function embed(text: string, truncate: boolean): Promise<Float32Array<ArrayBuffer>> {
    let inputs = tokenizer(text);
    const tokens = inputs.input_ids.dims[1] ?? 0;
    if (tokens > maxTokens) {
      if (!truncate) throw new TextTooLong(tokens);
      inputs = tokenizer(text, { truncation: true, max_length: maxTokens });
    }
    const output: unknown = await model(inputs);
    return poolTokens(modelOutputSchema.parse(output).last_hidden_state, setup.pooling);
  }

  const dimension = (await embed('warm up', false)).length;
  const dispose = async (): Promise<void> => {
    await model.dispose();
  };
  return { dimension, maxTokens, embed, countTokens, dispose };
}

function readMaxTokens(tokenizer: PreTrainedTokenizer, config: unknown): number {
  const length = lengthSchema.parse(tokenizer.model_max_length);
  const positions = configSchema.parse(config).max_position_embeddings ?? Infinity;
  const maxTokens = Math.min(length, positions);
  if (!Number.isFinite(maxTokens)) throw new Error('config.json names no max_position_embeddings');
  return maxTokens;
}

/** First token's vector, or the mean of all, made a unit vector. `states` is 1 × tokens × dimension. */
function poolTokens(states: Tensor, pooling: WorkerSetup['pooling']): Float32Array<ArrayBuffer> {
  const [, tokens = 0, dimension = 0] = states.dims;
  const values = valuesSchema.parse(states.data);
  const sums = new Float64Array(dimension);
  const last = pooling === 'cls' ? 1 : tokens;
  for (let token = 0; token < last; token++) {
    for (let i = 0; i < dimension; i++) sums[i] = (sums[i] ?? 0) + (values[token * dimension + i] ?? 0);
  }
  const norm = Math.sqrt(sums.reduce((total, sum) => total + sum * sum, 0));
  return Float32Array.from(sums, (sum) => sum / norm);
}
