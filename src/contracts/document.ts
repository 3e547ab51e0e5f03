import { z } from 'zod';

/** A calendar date as YYYY-MM-DD. */
const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

export const documentStatusSchema = z.enum(['draft', 'final', 'revised']);

/** One source file as people know it. Fields the text does not have, and corpus.json does not give, are null. */
export const documentSchema = z.object({
  /** Slug of the symbol, else the id of corpus.json, else title and date as a slug; kept when the file is renamed. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  /** How the document is called in citations. */
  shortTitle: z.string().min(1),
  /** Other names people use for it, as in corpus.json. */
  aliases: z.array(z.string()),
  /** Printed symbol, such as "SOC/CP/365". */
  symbol: z.string().nullable(),
  /** Issuing body. */
  body: z.string().nullable(),
  date: isoDateSchema.nullable(),
  session: z.string().nullable(),
  /** "press release", "working paper", "draft report", "report", "decisions", … */
  kind: z.string().nullable(),
  status: documentStatusSchema.nullable(),
  /** BCP 47 code of the text, such as "en". */
  language: z.string().nullable(),
  source: z.object({
    /** Path of the file below the corpus folder, with forward slashes. */
    path: z.string(),
    sha256: z.string(),
    /** Size of the file in bytes. */
    bytes: z.number().int().nonnegative(),
  }),
});
export type Document = z.infer<typeof documentSchema>;

/** What corpus.json says of one file: what its text does not. Every field but `file` is optional. */
export const corpusEntrySchema = z.strictObject({
  file: z.string(),
  id: documentSchema.shape.id.optional(),
  title: z.string().optional(),
  shortTitle: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  symbol: z.string().optional(),
  body: z.string().optional(),
  date: isoDateSchema.optional(),
  session: z.string().optional(),
  kind: z.string().optional(),
  status: documentStatusSchema.optional(),
  language: z.string().optional(),
});
export type CorpusEntry = z.infer<typeof corpusEntrySchema>;

/** The whole of corpus.json. */
export const corpusFileSchema = z.strictObject({
  title: z.string().min(1),
  documents: z.array(corpusEntrySchema),
});
export type CorpusFile = z.infer<typeof corpusFileSchema>;
