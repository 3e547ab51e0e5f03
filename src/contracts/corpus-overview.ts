import { z } from 'zod';
import { documentSchema } from './document.js';

/** What the corpus is, for a first look at it. */
export const corpusOverviewSchema = z.object({
  title: z.string(),
  /** As in the manifest of the index: equal means the same answers. */
  corpusVersion: z.string(),
  counts: z.object({
    documents: z.number().int(),
    paragraphs: z.number().int(),
    sentences: z.number().int(),
  }),
  /** By date, then id. */
  documents: z.array(documentSchema.extend({ paragraphs: z.number().int().nonnegative() })),
  /** Questions made from the corpus that the program answers; at most three, fewer while they are being tried. */
  suggestions: z.array(z.string()),
  /** The language model that writes answers, and where texts are sent for it; null where none is set. */
  answerer: z
    .object({
      /** As in provenance: "openai:gpt-4o". */
      name: z.string(),
      /** Without path and credentials: "https://api.openai.com". */
      destination: z.string(),
    })
    .nullable(),
});
export type CorpusOverview = z.infer<typeof corpusOverviewSchema>;
