import { z } from 'zod';
import { documentSchema } from './document.js';
import { paragraphSchema, readingParagraphSchema } from './paragraph.js';

/** All documents of the corpus. */
export const documentsResponseSchema = z.object({ documents: z.array(documentSchema) });

/** A heading with its place in the document. */
export const headingSchema = z.object({
  text: z.string(),
  /** Depth from 1. */
  level: z.number().int().positive(),
  /** Ordinal of the first paragraph that follows it. */
  before: z.number().int().nonnegative(),
});

/** One document with its paragraphs and headings in reading order. */
export const documentResponseSchema = z.object({
  document: documentSchema,
  paragraphs: z.array(paragraphSchema),
  headings: z.array(headingSchema),
});

/** The same, its paragraphs without where they came from in the source file. */
export const readingResponseSchema = documentResponseSchema.extend({
  paragraphs: z.array(readingParagraphSchema),
});

/** A paragraph with its document, label, link and surroundings. */
export const paragraphResponseSchema = z.object({
  paragraph: paragraphSchema,
  document: documentSchema,
  label: z.string(),
  /** Relative to this server. */
  url: z.string(),
  headingPath: paragraphSchema.shape.headingPath,
  before: z.array(paragraphSchema),
  after: z.array(paragraphSchema),
  /** The footnotes it calls. */
  footnotes: z.array(paragraphSchema),
  sourceSpans: paragraphSchema.shape.sourceSpans,
});
