import { z } from 'zod';
import { sourceSpanSchema, textRunSchema } from './source-span.js';

export const paragraphKindSchema = z.enum([
  'masthead',
  'summary',
  'numbered',
  'item',
  'unnumbered',
  'footnote',
]);
export type ParagraphKind = z.infer<typeof paragraphKindSchema>;

/** The smallest thing that can be cited. */
export const paragraphSchema = z.object({
  /** Document id, "#", locator key: "soc-cp-365#u12". */
  id: z.string(),
  documentId: z.string(),
  /** Locator key, as in URLs: p23, p62.a, p8.3, u12, fn9, fn-star, summary, masthead; a part stands before: annex-i.p3. */
  key: z.string(),
  /** Locator as printed: "para. 62 (a)", "para. 8, bullet 3", "¶ 12", "fn. 9", "annex I, para. 3". */
  locator: z.string(),
  kind: paragraphKindSchema,
  /** The part of the document in which numbering restarted ("decision 1/CP.21", "annex I"), else null. */
  part: z.string().nullable(),
  /** The paragraph an item belongs to, else null. */
  parentId: z.string().nullable(),
  /** Headings it stands under, outermost first. */
  headingPath: z.array(z.string()),
  /** Position among the paragraphs of the document, from 0, in reading order. */
  ordinal: z.number().int().nonnegative(),
  /** Cleaned text with page breaks mended; of a paragraph with items, its lead-in. */
  text: z.string(),
  /** The pieces of the source file it came from, markup and printed number included, in order. */
  sourceSpans: z.array(sourceSpanSchema),
  /** Where the cleaned text stands in the source, in order. */
  textRuns: z.array(textRunSchema),
  /** Footnotes it calls: the offset in its text of the call, and the id of the footnote. */
  footnoteCalls: z.array(z.object({ offset: z.number().int().nonnegative(), footnoteId: z.string() })),
  /** Of a footnote: the paragraphs that call it. */
  calledBy: z.array(z.string()),
  page: z.number().int().positive().nullable(),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

/** A paragraph to be read, without where it came from in the source file: of a long document a smaller body. */
export const readingParagraphSchema = paragraphSchema.omit({ sourceSpans: true, textRuns: true });
export type ReadingParagraph = z.infer<typeof readingParagraphSchema>;

export const sourceRegionKindSchema = z.enum(['masthead', 'heading', 'paragraph', 'footnote', 'furniture']);

/** A range of the source file and what it is; the regions of a document cover every non-blank character once. */
export interface SourceRegion {
  kind: z.infer<typeof sourceRegionKindSchema>;
  start: number;
  end: number;
}

/** A heading with its place in the document, for outlines and reading views. */
export interface Heading {
  text: string;
  /** Depth from 1. */
  level: number;
  /** Ordinal of the first paragraph that follows it. */
  before: number;
}

/** What the splitter makes of a source text. */
export interface ParagraphSplit {
  paragraphs: Paragraph[];
  headings: Heading[];
  regions: SourceRegion[];
}
