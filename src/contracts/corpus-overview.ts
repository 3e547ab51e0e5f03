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
});
export type CorpusOverview = z.infer<typeof corpusOverviewSchema>;
