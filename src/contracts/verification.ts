import { z } from 'zod';

/** A footnote of a briefing that is checked again, against the index as it is now. */
export const verifiedFootnoteSchema = z.object({
  /** Number as printed in the file. */
  n: z.number().int().positive(),
  /** As printed in the file. */
  label: z.string(),
  /** The paragraph it names; null where it names none that can be read. */
  paragraphId: z.string().nullable(),
  /**
   * `unchanged`: the paragraph has the words it had. `moved`: they now stand in another paragraph of the document.
   * `changed`: the paragraph is there and reads differently. `missing`: paragraph or document is no longer in the corpus.
   * `unidentified`: the footnote does not say which paragraph it rests on. `absent`: the text refers to a note that the
   * file does not have.
   */
  paragraph: z.enum(['unchanged', 'moved', 'changed', 'missing', 'unidentified', 'absent']),
  /** Where the words stand now, of one that has moved. */
  movedTo: z.object({ paragraphId: z.string(), label: z.string(), url: z.string() }).optional(),
  /**
   * Whether its quote stands in the paragraph: letter for letter (`exact`), but for white space, quotation marks and
   * dashes (`located`), or not. `none`: it has no quote, as a later use of a citation in Word.
   */
  quote: z.enum(['exact', 'located', 'not-located', 'none']),
  /** How the paragraph is cited now, where that is not what the file prints. */
  presentLabel: z.string().optional(),
  /** Whether the text refers to it. */
  used: z.boolean(),
  /** What is not as it should be, a sentence each for people; empty when all is well. */
  problems: z.array(z.string()),
});
export type VerifiedFootnote = z.infer<typeof verifiedFootnoteSchema>;

/** A word that the file and the paragraph do not have in common. */
export const wordDifferenceSchema = z.object({
  /** `added`: in the file alone. `removed`: in the paragraph alone. */
  change: z.enum(['added', 'removed']),
  /** Numbers and negations turn a meaning round, and come first. */
  kind: z.enum(['number', 'negation', 'word']),
  text: z.string(),
});
export type WordDifference = z.infer<typeof wordDifferenceSchema>;

export const verifiedSentenceSchema = z.object({
  text: z.string(),
  /** Headings it stands under, outermost first. */
  under: z.array(z.string()),
  /** Numbers of its footnotes as printed. */
  footnotes: z.array(z.number().int().positive()),
  /** `uncited`: it stands in a section and has no footnote. */
  status: z.enum(['borne-out', 'not-borne-out', 'uncited']),
  /** Against the nearest words of its paragraphs; empty unless it is not borne out. */
  differences: z.array(wordDifferenceSchema),
  /** What is not as it should be, for people; empty when it is borne out. */
  problem: z.string(),
});
export type VerifiedSentence = z.infer<typeof verifiedSentenceSchema>;

/** What checking an edited or old briefing against the present index has found. */
export const verificationSchema = z.object({
  /** Name of the file. */
  file: z.string(),
  format: z.enum(['md', 'html', 'docx', 'json']),
  /** Title of the briefing, where it has one. */
  title: z.string().nullable(),
  /** The index it was checked against. */
  corpus: z.object({ title: z.string(), version: z.string() }),
  /** True when every sentence is borne out and no footnote has a problem. */
  isWell: z.boolean(),
  counts: z.object({
    sentences: z.number().int(),
    borneOut: z.number().int(),
    notBorneOut: z.number().int(),
    uncited: z.number().int(),
    footnotes: z.number().int(),
    footnotesWithProblems: z.number().int(),
  }),
  /** In order of the file. */
  sentences: z.array(verifiedSentenceSchema),
  /** In order of number. */
  footnotes: z.array(verifiedFootnoteSchema),
});
export type Verification = z.infer<typeof verificationSchema>;
