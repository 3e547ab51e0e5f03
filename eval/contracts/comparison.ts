import { z } from 'zod';
import { figuresSchema, lossSchema, measureNameSchema, recordedAnswerSchema, runSchema } from './run.js';

/** 0 pass, 1 regressed, 2 bad input or error, 3 not comparable: the verdict is the exit code. */
export const gateVerdictSchema = z.enum(['pass', 'regressed', 'bad-input', 'not-comparable']);
export type GateVerdict = z.infer<typeof gateVerdictSchema>;

/** A question whose right and wrong changed. */
export const flipSchema = z.object({
  id: z.string(),
  question: z.string(),
  direction: z.enum(['right-to-wrong', 'wrong-to-right']),
  /** Near a threshold in one of the runs, so that another processor may flip it back; it warns and does not fail. */
  fragile: z.boolean(),
  before: recordedAnswerSchema.nullable(),
  after: recordedAnswerSchema.nullable(),
  faults: z.array(z.string()),
  lostAt: lossSchema.nullable(),
});
export type Flip = z.infer<typeof flipSchema>;

export const measureVerdictSchema = z.enum(['improved', 'unchanged', 'noise', 'regressed', 'underpowered']);
export type MeasureVerdict = z.infer<typeof measureVerdictSchema>;

/** One measure over the questions that both runs have. */
export const measureChangeSchema = z.object({
  name: measureNameSchema,
  gated: z.boolean(),
  before: z.number(),
  after: z.number(),
  /** After less before. */
  difference: z.number(),
  /** 95 % interval of the difference by paired bootstrap over questions; equal to it where nothing varies. */
  low: z.number(),
  high: z.number(),
  count: z.number().int(),
  /** Exact McNemar (right or wrong) or paired bootstrap (graded), Holm-adjusted; null where answers do not vary. */
  p: z.number().nullable(),
  verdict: measureVerdictSchema,
});
export type MeasureChange = z.infer<typeof measureChangeSchema>;

/** A rule without tolerance, and the questions that break it. */
export const floorSchema = z.object({
  name: z.enum(['citation-exists', 'quote-exact', 'sentence-cited', 'no-error', 'none-skipped']),
  broken: z.array(z.string()),
});
export type Floor = z.infer<typeof floorSchema>;

/** A run against another, question by question. */
export const comparisonSchema = z.object({
  verdict: gateVerdictSchema,
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  /** Why it is not a pass, one sentence each. */
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
  /** Questions compared: the same in both runs to the letter. */
  compared: z.number().int(),
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
  flips: z.array(flipSchema),
  measures: z.array(measureChangeSchema),
  floors: z.array(floorSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Figures at one accepted run, for the trend. */
export const acceptedSchema = z.object({
  at: z.string(),
  why: z.string(),
  commit: z.string().nullable(),
  /** What was explained with it, each with its reason: flips and removed questions by id, measures that fell by name. */
  flips: z.record(z.string(), z.string()),
  dev: figuresSchema,
  /** Figures of the questions kept apart, scored when a baseline is accepted; null where there are none. */
  test: figuresSchema.nullable(),
});
export type Accepted = z.infer<typeof acceptedSchema>;

/** eval/baseline.json: the run that others are compared with. */
export const baselineSchema = z.object({
  /** The dev run that was accepted. */
  run: runSchema,
  /** Of the test set only figures and slices are kept, so that nobody tunes to its answers. */
  test: runSchema
    .pick({ set: true, fingerprint: true, figures: true, slices: true, losses: true, latency: true })
    .nullable(),
  /** Oldest first; the last is `run`. */
  accepted: z.array(acceptedSchema).min(1),
  /** SHA-256 over the rest: a baseline changed by hand is refused. */
  seal: z.string(),
});
export type Baseline = z.infer<typeof baselineSchema>;
