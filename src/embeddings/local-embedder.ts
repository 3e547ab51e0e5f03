import { availableParallelism } from 'node:os';
import type { Embedder, EmbeddingModel } from '../contracts/embedding.js';
import { AppError } from '../contracts/errors.js';
import { createUnavailableError } from './embedding-errors.js';
import { locateModel, type ModelLocation } from './locate-model.js';
import { findModelDefaults } from './model-defaults.js';
import { digestModel, listModelFiles } from './model-files.js';
import { startWorker } from './start-worker.js';
import type { WorkerAnswer, WorkerTask } from './worker-messages.js';
import { WorkerPool } from './worker-pool.js';
import type { Timer } from './worker-slot.js';

export interface LocalEmbedderOptions extends ModelLocation {
  /** Left out: what the model is known to have been trained with, see model-defaults.ts. */
  pooling?: EmbeddingModel['pooling'] | undefined;
  queryPrefix?: string | undefined;
  /** Processes, about 250 MB each. Default: one a core, at most 4. */
  processes?: number | undefined;
  /** Longest time for one text in milliseconds, after which its process is replaced. Default: 30,000. */
  inputTimeout?: number | undefined;
  /** Default: setTimeout. */
  timer?: Timer | undefined;
}

/** Longest time for loading the model, in milliseconds. */
const loadTimeout = 60_000;
/** Texts counted by one request: some 10 ms of work. */
const textsPerCount = 64;

const setTimer: Timer = (milliseconds, action) => {
  const timeout = setTimeout(action, milliseconds);
  return () => {
    clearTimeout(timeout);
  };
};

/**
 * Embeds on this machine with an ONNX model, in processes of its own: one single-threaded session each, one text at a
 * time, so that a text gets the same vector to the bit whatever is embedded beside it. A passage longer than the model
 * takes is refused (AppError too-large; the chunker makes none); a question is cut by the tokenizer. Questions overtake
 * passages, so that they are answered while an index is built.
 */
export class LocalEmbedder implements Embedder {
  private constructor(
    readonly model: EmbeddingModel,
    private readonly pool: WorkerPool,
    private readonly lanes: number,
  ) {}

  /**
   * Finds the model (fetching it from the hub when its name is one), checks its files against SHA256SUMS and starts the
   * processes. @throws AppError unavailable when the model is missing, damaged or cannot be loaded.
   */
  static async start(options: LocalEmbedderOptions): Promise<LocalEmbedder> {
    const { name, folder } = await locateModel(options);
    const files = listModelFiles(folder);
    const defaults = findModelDefaults(name);
    const pooling = options.pooling ?? defaults.pooling;
    const size = options.processes ?? Math.min(4, availableParallelism());
    const pool = new WorkerPool({
      size,
      start: (listener) => startWorker({ folder, dtype: files.dtype, pooling }, listener),
      requestTimeout: options.inputTimeout ?? 30_000,
      loadTimeout,
      timer: options.timer ?? setTimer,
      onNotice: options.onNotice ?? (() => undefined),
    });
    const loading = pool.start();
    try {
      // The files are hashed while the processes load them; nothing is embedded before both are done.
      const digest = await digestModel(files);
      const { dimension, maxTokens } = await loading;
      const queryPrefix = options.queryPrefix ?? defaults.queryPrefix;
      return new LocalEmbedder({ name, digest, dimension, maxTokens, pooling, queryPrefix }, pool, size * 3);
    } catch (error) {
      pool.kill();
      throw error;
    }
  }

  /** Process ids of the running workers, for monitoring. */
  get processIds(): number[] {
    return this.pool.processIds;
  }

  async embedQuestion(text: string, signal?: AbortSignal): Promise<Float32Array> {
    return this.embed({ kind: 'question', text: this.model.queryPrefix + text }, signal);
  }

  async embedPassages(
    texts: readonly string[],
    onEmbedded?: (count: number) => void,
  ): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    let made = 0;
    // The longest first, so that at the end no process works long after the others.
    const order = [...texts.entries()].sort(([, one], [, other]) => other.length - one.length);
    await this.inLanes(order, async ([index, text]) => {
      vectors[index] = await this.embed({ kind: 'passage', text });
      onEmbedded?.(++made);
    });
    return vectors;
  }

  async countTokens(texts: readonly string[]): Promise<number[]> {
    const groups: string[][] = [];
    for (let at = 0; at < texts.length; at += textsPerCount) groups.push(texts.slice(at, at + textsPerCount));
    const counts: number[][] = [];
    await this.inLanes(groups, async (group, index) => {
      const answer = await this.pool.run({ kind: 'count', texts: group });
      if (answer.kind !== 'counts') throw refuse(answer, group.join('\n'));
      counts[index] = answer.counts;
    });
    return counts.flat();
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async embed(
    task: Exclude<WorkerTask, { kind: 'count' }>,
    signal?: AbortSignal,
  ): Promise<Float32Array> {
    const answer = await this.pool.run(task, signal);
    if (answer.kind !== 'vector') throw refuse(answer, task.text);
    // A copy: what came holds the whole message in memory.
    return answer.vector.slice();
  }

  /** Does the work for each item, so many at once that no process waits; the first failure stops the rest. */
  private async inLanes<T>(
    items: readonly T[],
    work: (item: T, index: number) => Promise<void>,
  ): Promise<void> {
    const queue = items.entries();
    let failed = false;
    const lane = async (): Promise<void> => {
      for (const [index, item] of queue) {
        if (failed) return;
        await work(item, index).catch((error: unknown) => {
          failed = true;
          throw error;
        });
      }
    };
    await Promise.all(Array.from({ length: Math.min(this.lanes, items.length) }, lane));
  }
}

function refuse(answer: WorkerAnswer, text: string): AppError {
  const start = text.slice(0, 60);
  if (answer.kind === 'too-long') {
    return new AppError({
      step: 'embeddings',
      kind: 'too-large',
      message: `A passage has ${answer.tokens} tokens, more than the model takes: "${start}…".`,
      remedy: 'Cut it into chunks first; the chunker keeps below the limit.',
      details: { tokens: answer.tokens },
    });
  }
  return createUnavailableError(`${answer.kind === 'failed' ? answer.message : answer.kind} at "${start}…"`);
}
