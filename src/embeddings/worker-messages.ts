import { z } from 'zod';

/** What a worker process must know to load its model; its first argument, as JSON. */
export const workerSetupSchema = z.object({
  /** Folder of the model. */
  folder: z.string(),
  dtype: z.enum(['q8', 'fp32']),
  pooling: z.enum(['cls', 'mean']),
});
export type WorkerSetup = z.infer<typeof workerSetupSchema>;

const id = z.number().int().nonnegative();

/** To a worker. Questions overtake passages; "end" asks it to finish what it has and exit. */
export const workerRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), id, text: z.string() }),
  z.object({ kind: z.literal('passage'), id, text: z.string() }),
  z.object({ kind: z.literal('count'), id, texts: z.array(z.string()) }),
  z.object({ kind: z.literal('end') }),
]);
export type WorkerRequest = z.infer<typeof workerRequestSchema>;

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;
/** A request before the pool numbers it. */
export type WorkerTask = WithoutId<WorkerRequest>;

/** From a worker, each answering the request of its id. */
const workerAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vector'), id, vector: z.instanceof(Float32Array) }),
  z.object({ kind: z.literal('counts'), id, counts: z.array(z.number()) }),
  z.object({ kind: z.literal('too-long'), id, tokens: z.number() }),
  z.object({ kind: z.literal('failed'), id, message: z.string() }),
]);
export type WorkerAnswer = z.infer<typeof workerAnswerSchema>;

/** What the model turned out to be once loaded. */
const loadedModelSchema = z.object({
  dimension: z.number().int().positive(),
  maxTokens: z.number().int().positive(),
});
export type LoadedModel = z.infer<typeof loadedModelSchema>;

/** All that a worker sends: first "ready" or "load-failed", then answers. */
export const workerMessageSchema = z.union([
  workerAnswerSchema,
  loadedModelSchema.extend({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('load-failed'), message: z.string() }),
]);
