import { z } from 'zod';

/** What was changed in a corrupted claim. */
export const corruptionKindSchema = z.enum([
  'number',
  'name',
  'negation',
  'modality',
  'quantifier',
  'speaker',
  'moved',
  'detail',
]);
export type CorruptionKind = z.infer<typeof corruptionKindSchema>;

/** A true claim with one thing changed: its text, or the paragraphs it cites. */
const corruptionSchema = z.strictObject({
  kind: corruptionKindSchema,
  text: z.string().min(1).optional(),
  paragraphIds: z.array(z.string()).min(1).optional(),
});

/** A sentence written by hand as a model would write it, true of its paragraphs, and what makes it false. */
export const claimRecordSchema = z.strictObject({
  id: z.string(),
  /** The paragraphs that bear it out. */
  paragraphIds: z.array(z.string()).min(1),
  /** How many sentences of theirs it condenses. */
  condenses: z.number().int().positive(),
  text: z.string().min(1),
  corruptions: z.array(corruptionSchema),
});
export type ClaimRecord = z.infer<typeof claimRecordSchema>;
