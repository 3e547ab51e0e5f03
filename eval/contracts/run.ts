import { z } from 'zod';
import { declineReasonSchema, verdictSchema } from '../../src/contracts/answer.js';
import { questionKindSchema } from '../../src/contracts/evaluation-question.js';

/** Every measure of a question, by name. Rates of an error (`falseAnswer`, …) are 1 where the error was made. */
export const measureNames = [
  'right',
  'recallAt5',
  'recallAt10',
  'ndcgAt10',
  'mrrAt10',
  'factCoverage',
  'citationPrecision',
  'citationRecall',
  'quoteExactness',
  'sentencesCited',
  'falseAnswer',
  'falseRefusal',
  'partialHandled',
  'reasonRight',
  'followUpSuccess',
  'forbiddenStated',
  'repetition',
  'leaning',
  'sentenceCount',
  'milliseconds',
] as const;
export const measureNameSchema = z.enum(measureNames);
export type MeasureName = z.infer<typeof measureNameSchema>;

/** Null where a measure has no meaning for the question: recall of one that has no gold paragraph. */
export const measuresSchema = z.record(measureNameSchema, z.number().nullable());
export type Measures = z.infer<typeof measuresSchema>;

/** A citation as the evaluation checked it against the index, by itself and not by what the answer says of it. */
export const recordedCitationSchema = z.object({
  n: z.number().int().positive(),
  paragraphId: z.string(),
  label: z.string(),
  quote: z.string(),
  /** UTF-16 offsets of the quote in the paragraph's text, [start, end), as the answer gives them. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Whether the index has such a paragraph. */
  exists: z.boolean(),
  /** Whether the quote is, letter for letter, what stands there at the offsets given. */
  exact: z.boolean(),
});
export type RecordedCitation = z.infer<typeof recordedCitationSchema>;

/** What a run keeps of an answer: enough to judge it again, and to show it beside another. */
export const recordedAnswerSchema = z.object({
  status: z.enum(['answered', 'partial', 'declined']),
  reason: declineReasonSchema.nullable(),
  standaloneQuestion: z.string(),
  /** Text with its markers, or the message of a declined answer. */
  text: z.string(),
  sentences: z.array(
    z.object({
      text: z.string(),
      attribution: z.string().nullable(),
      citations: z.array(z.number().int()),
      verdict: verdictSchema,
    }),
  ),
  citations: z.array(recordedCitationSchema),
  /** Ids of the evidence, best first. */
  retrieved: z.array(z.string()),
  /** Of the evidence, what the answer says that it used. */
  used: z.array(z.string()),
  missing: z.array(z.string()),
  readings: z.array(z.string()),
  notices: z.array(z.string()),
});
export type RecordedAnswer = z.infer<typeof recordedAnswerSchema>;

/** Where a wrong answer was lost, in the order in which it is looked for. */
export const lossSchema = z.enum([
  'error',
  'not-parsed',
  'wrongly-answered',
  'not-retrieved',
  'wrongly-declined',
  'not-used',
  'not-cited',
  'fact-left-out',
  'forbidden-stated',
  'wrong-status',
]);
export type Loss = z.infer<typeof lossSchema>;

export const turnKindSchema = z.enum(['single', 'follow-up']);

/** One question of a run: what came of it, and every measure. */
export const questionResultSchema = z.object({
  id: z.string(),
  question: z.string(),
  turns: z.array(z.string()),
  kind: questionKindSchema,
  answerable: z.enum(['answerable', 'partial', 'unanswerable']),
  turn: turnKindSchema,
  /** Documents of its essential paragraphs. */
  documents: z.array(z.string()),
  gold: z.array(z.string()),
  /** SHA-256 over the question, its note and source left out; two results compare only where it is the same. */
  digest: z.string(),
  /** Null where asking failed. */
  answer: recordedAnswerSchema.nullable(),
  error: z.string().nullable(),
  measures: measuresSchema,
  right: z.boolean(),
  /** What is wrong with the answer, for people; empty where it is right. */
  faults: z.array(z.string()),
  lostAt: lossSchema.nullable(),
  /** Right or wrong with the gold paragraphs alone as evidence; null where no oracle run was made. */
  rightWithGold: z.boolean().nullable(),
  /** Whether right and wrong change when the question's vector is moved by about the last digits of an int8 model. */
  fragile: z.boolean(),
  /** Right or wrong in each repeat, the first included; one entry where answers do not vary. */
  repeats: z.array(z.boolean()).min(1),
});
export type QuestionResult = z.infer<typeof questionResultSchema>;

/** Mean of a measure with the interval of its mean. */
export const figureSchema = z.object({
  mean: z.number(),
  /** 95 % interval: Wilson for rates of right and wrong, percentile bootstrap over questions for the others. */
  low: z.number(),
  high: z.number(),
  /** Questions it is a mean of. */
  count: z.number().int(),
});
export type Figure = z.infer<typeof figureSchema>;
/** A measure that no question of the slice has is absent. */
export const figuresSchema = z.partialRecord(measureNameSchema, figureSchema);
export type Figures = z.infer<typeof figuresSchema>;

/** Everything a run depends on; two runs are compared only where `sources` and `scorer` are the same. */
export const fingerprintSchema = z.object({
  /** SHA-256 of each source file of the index. */
  sources: z.array(z.object({ path: z.string(), sha256: z.string() })),
  questions: z.string(),
  prompts: z.string(),
  embeddingModel: z.object({ name: z.string(), digest: z.string() }),
  /** SHA-256 over the settings that change answers, and the settings themselves. */
  configuration: z.object({ digest: z.string(), values: z.record(z.string(), z.string()) }),
  /** Commit, and SHA-256 over the program's source as it was run, changes not committed included. */
  code: z.object({ commit: z.string().nullable(), digest: z.string() }),
  /** SHA-256 over the code that judges. */
  scorer: z.string(),
  platform: z.string(),
});
export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** Figures of the questions that have one thing in common. */
export const sliceSchema = z.object({
  by: z.enum(['kind', 'document', 'answerable', 'turn']),
  value: z.string(),
  count: z.number().int(),
  figures: figuresSchema,
});
export type Slice = z.infer<typeof sliceSchema>;

/** What one answerer ("extractive", or a language model by its name) did in a run. */
export const answererTallySchema = z.object({
  answerer: z.string(),
  answers: z.number().int(),
  /** Of the answers, those declined. */
  declined: z.number().int(),
  /** Sentences shown, by verdict. */
  supported: z.number().int(),
  partlySupported: z.number().int(),
  /** Sentences taken out by the check, or withdrawn. */
  removed: z.number().int(),
  /** Answers it gave since a language model had failed. */
  modelFailed: z.number().int(),
});
export type AnswererTally = z.infer<typeof answererTallySchema>;

/** One evaluation of one configuration over one set of questions. */
export const runSchema = z.object({
  version: z.literal(1),
  madeAt: z.string(),
  /** Name of the question file without its ending: "dev". */
  set: z.string(),
  answerer: z.string(),
  fingerprint: fingerprintSchema,
  /** In the order of the question file. */
  results: z.array(questionResultSchema),
  /** Questions of the set that were not asked, and why. */
  skipped: z.array(z.object({ id: z.string(), why: z.string() })),
  figures: figuresSchema,
  slices: z.array(sliceSchema),
  /** Milliseconds of one answer, follow-up turns not counted. */
  latency: z.object({ p50: z.number(), p95: z.number() }),
  /** Wrong answers by where they were lost. */
  losses: z.partialRecord(lossSchema, z.number().int()),
  /** By answerer; absent where no language model was set. */
  answerers: z.array(answererTallySchema).optional(),
});
export type Run = z.infer<typeof runSchema>;
