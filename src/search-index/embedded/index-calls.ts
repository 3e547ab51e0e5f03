import { z } from 'zod';
import { chunkSchema } from '../../contracts/chunk.js';
import { documentSchema } from '../../contracts/document.js';
import { paragraphSchema } from '../../contracts/paragraph.js';
import { searchFilterSchema } from '../../contracts/search-index.js';

/** One kind of message to the index process: its name, and the shapes of the question and of the reply. */
export interface IndexCall<Request, Reply> {
  readonly name: string;
  readonly request: z.ZodType<Request>;
  readonly reply: z.ZodType<Reply>;
}

function defineCall<Request, Reply>(
  name: string,
  request: z.ZodType<Request>,
  reply: z.ZodType<Reply>,
): IndexCall<Request, Reply> {
  return { name, request, reply };
}

const vector = z.custom<Float32Array>((value) => value instanceof Float32Array, 'a Float32Array');
const filter = searchFilterSchema.nullable();
const count = z.number().int().nonnegative();
const hits = z.array(z.object({ paragraphId: z.string(), score: z.number() }));
/** A paragraph with its JSON, which the parent parses once and keeps. */
const storedParagraphs = z.array(z.object({ id: z.string(), json: z.string() }));
const sentence = z.object({
  paragraphId: z.string(),
  ordinal: count,
  start: count,
  end: count,
  text: z.string(),
});
const heading = z.object({ text: z.string(), level: z.number().int(), before: count });

/** Sentences with their vectors one after the other in one array, which travels faster than many small ones. */
const packedSentences = z.object({ rows: z.array(sentence), vectors: vector });

const entry = z.object({
  document: documentSchema,
  paragraphs: z.array(paragraphSchema),
  headings: z.array(heading),
  chunks: z.array(z.object({ item: chunkSchema, vector })),
  sentences: z.array(z.object({ item: sentence, vector })),
});

const reading = {
  /** Takes a generation into the process; the first call of a reading process. */
  open: defineCall(
    'open',
    z.object({
      database: z.string(),
      graph: z.string(),
      checksums: z.object({ database: z.string(), graph: z.string() }),
      dimension: z.number().int().positive(),
      lexicalWeights: z.object({ context: z.number(), body: z.number() }),
      denseScan: z.object({ chunks: count, share: z.number() }),
    }),
    z.null(),
  ),
  searchLexical: defineCall(
    'searchLexical',
    z.object({ terms: z.array(z.string()), limit: count, filter }),
    hits,
  ),
  searchDense: defineCall('searchDense', z.object({ vector, limit: count, filter }), hits),
  locate: defineCall('locate', z.object({ key: z.string(), filter }), storedParagraphs),
  paragraphs: defineCall('paragraphs', z.object({ ids: z.array(z.string()) }), storedParagraphs),
  neighbours: defineCall(
    'neighbours',
    z.object({ id: z.string(), before: count, after: count }),
    storedParagraphs,
  ),
  outline: defineCall(
    'outline',
    z.object({ documentId: z.string() }),
    z.object({ paragraphs: storedParagraphs, headings: z.array(heading) }).nullable(),
  ),
  sentences: defineCall('sentences', z.object({ paragraphIds: z.array(z.string()) }), packedSentences),
  documents: defineCall('documents', z.object({ filter }), z.array(documentSchema)),
  vocabulary: defineCall('vocabulary', z.object({ terms: z.array(z.string()), filter }), z.array(count)),
  entry: defineCall('entry', z.object({ documentId: z.string() }), entry.nullable()),
} as const;

const building = {
  /** Makes the database of a new generation, empty or as a copy; the first call of a building process. */
  begin: defineCall(
    'begin',
    z.object({
      database: z.string(),
      copyOf: z.object({ database: z.string(), checksum: z.string() }).nullable(),
    }),
    z.null(),
  ),
  put: defineCall('put', entry, z.null()),
  remove: defineCall('remove', z.object({ documentId: z.string() }), z.null()),
  /** Builds the graph, completes both files and has them on disk; no put or remove comes after it. */
  complete: defineCall(
    'complete',
    z.object({ graph: z.string(), dimension: z.number().int().positive() }),
    z.object({
      counts: z.object({ documents: count, paragraphs: count, chunks: count, sentences: count }),
      checksums: z.object({ database: z.string(), graph: z.string() }),
    }),
  ),
} as const;

/** Every call the index process answers. */
export const indexCalls = { ...reading, ...building } as const;
