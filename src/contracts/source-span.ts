import { z } from 'zod';

/** A half-open range [start, end) of UTF-16 offsets in the decoded text of a source file. */
export const sourceSpanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type SourceSpan = z.infer<typeof sourceSpanSchema>;

/**
 * A stretch of cleaned text that stands in the source letter for letter: `length` UTF-16 units from `text` in the
 * cleaned text equal those from `source` in the file. What lies between two runs was markup, a page break, or a space
 * put in where two lines were joined.
 */
export const textRunSchema = z.object({
  text: z.number().int().nonnegative(),
  source: z.number().int().nonnegative(),
  length: z.number().int().positive(),
});
export type TextRun = z.infer<typeof textRunSchema>;
