import { z } from 'zod';
import { answerSentenceSchema, citationSchema, noticeSchema } from './answer.js';
import { documentSchema } from './document.js';
import { searchFilterSchema } from './search-index.js';

/** Longest topic or instructions, in characters. */
export const maximumTopicLength = 500;
/** Most sections of a briefing. */
export const maximumSections = 20;
/** Most answers and paragraphs picked for one. */
export const maximumPicks = 100;

/** A section as asked for: a heading, and what is searched for it where that is not the heading. */
export const outlineSectionSchema = z.strictObject({
  heading: z.string().trim().min(1, 'a heading').max(200),
  /** A question, or words; absent: the topic and the heading together. */
  query: z.string().trim().min(1).max(500).optional(),
});
export type OutlineSection = z.infer<typeof outlineSectionSchema>;

export const outlineSchema = z.object({
  /** The topic as it was understood: what remains of the instructions without "write a briefing on". */
  topic: z.string(),
  sections: z.array(outlineSectionSchema),
});
export type Outline = z.infer<typeof outlineSchema>;

/** Something picked while reading, in the order wished for. */
export const pickSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    conversationId: z.string().min(1).max(100),
    answerId: z.string().min(1).max(100),
  }),
  z.strictObject({ kind: z.literal('paragraph'), paragraphId: z.string().min(1).max(300) }),
]);
export type Pick = z.infer<typeof pickSchema>;

/** A briefing asked for by topic, or made of what was picked; parsed at every surface with this schema. */
export const briefingRequestSchema = z
  .strictObject({
    /** A topic or instructions: "cybercrime", "Brief me on cybercrime in the 2012 report". */
    topic: z.string().trim().min(1, 'a topic').max(maximumTopicLength).optional(),
    /** Printed on the front; by default made of the topic. */
    title: z.string().trim().min(1).max(200).optional(),
    filters: searchFilterSchema.optional(),
    /** The outline, given or edited; absent: one is proposed from the evidence. */
    sections: z.array(outlineSectionSchema).min(1).max(maximumSections).optional(),
    /** Exported in this order, in place of a topic searched. */
    picks: z.array(pickSchema).min(1).max(maximumPicks).optional(),
  })
  .refine((request) => (request.topic === undefined) !== (request.picks === undefined), {
    message: 'either a topic or picks, not both',
    path: ['topic'],
  })
  .refine((request) => request.picks === undefined || request.sections === undefined, {
    message: 'picks have the order they are given in, and take no sections',
    path: ['sections'],
  });
export type BriefingRequest = z.infer<typeof briefingRequestSchema>;

export const outlineRequestSchema = z.strictObject({
  topic: z.string().trim().min(1, 'a topic').max(maximumTopicLength),
  filters: searchFilterSchema.optional(),
});
export type OutlineRequest = z.infer<typeof outlineRequestSchema>;

/** A citation of a briefing: numbered over the whole of it, and with what a later check of an edited copy needs. */
export const briefingCitationSchema = citationSchema.extend({
  /** First 16 hexadecimal digits of the SHA-256 of the paragraph's text; tells later whether the text has changed. */
  textHash: z.string().regex(/^[0-9a-f]{16}$/),
});
export type BriefingCitation = z.infer<typeof briefingCitationSchema>;

export const briefingSentenceSchema = answerSentenceSchema.extend({
  /** `item`: an item of the list that the lead-in before it opens; `marker` is then its printed mark, "(a)" or "•". */
  form: z.enum(['sentence', 'lead-in', 'item']),
  marker: z.string().optional(),
});
export type BriefingSentence = z.infer<typeof briefingSentenceSchema>;

/** What one document says on a section, kept apart from what the others say. */
export const briefingPartSchema = z.object({
  documentId: z.string(),
  /** "2012, Draft report, Conference of the Parties (18 October 2012)". */
  heading: z.string(),
  /** Each element is a paragraph of the briefing: sentences that belong together. */
  blocks: z.array(z.array(briefingSentenceSchema).min(1)),
  /** Lines of ours on what is given in part: "2 of the 11 items of para. 10; the others are on other matters." */
  notes: z.array(z.string()).optional(),
});
export type BriefingPart = z.infer<typeof briefingPartSchema>;

/** Something that is true of several documents, computed from them and never put into their mouths. */
export const comparisonSchema = z.object({
  kind: z.enum(['agreement', 'difference', 'only-in', 'named-in-several']),
  /** A line of ours, with no claim that its citations do not show. */
  text: z.string(),
  /** Numbers of the citations it rests on. */
  citations: z.array(z.number().int().positive()),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const briefingSectionSchema = z.object({
  heading: z.string(),
  /** What was searched for it. */
  query: z.string(),
  status: z.enum(['found', 'partial', 'nothing-found']),
  /** In order of date. */
  parts: z.array(briefingPartSchema),
  comparisons: z.array(comparisonSchema),
  /** What the documents searched do not say of it, each fit to stand after "Not in the corpus:". */
  missing: z.array(z.string()),
  /** Nearest paragraphs where nothing was found. */
  nearest: z.array(z.object({ paragraphId: z.string(), label: z.string(), url: z.string() })),
});
export type BriefingSection = z.infer<typeof briefingSectionSchema>;

/** A document of the list of sources. */
export const briefingSourceSchema = z.object({
  document: documentSchema.pick({
    id: true,
    title: true,
    shortTitle: true,
    symbol: true,
    body: true,
    date: true,
    session: true,
    kind: true,
    status: true,
  }),
  url: z.string(),
  /** Numbers of the citations of it; empty for one that was searched and not cited. */
  citations: z.array(z.number().int().positive()),
});
export type BriefingSource = z.infer<typeof briefingSourceSchema>;

/** A whole briefing; the JSON export is this object, and the other formats are made from it alone. */
export const briefingSchema = z.object({
  title: z.string(),
  /** As understood; null for one made of what was picked. */
  topic: z.string().nullable(),
  /** ISO 8601 instant. */
  createdAt: z.string(),
  corpus: z.object({ title: z.string(), version: z.string() }),
  answerer: z.string(),
  /** Stated on the front. */
  checks: z.object({
    sentences: z.number().int(),
    /** Sentences that passed the check against the paragraphs they cite. */
    checked: z.number().int(),
    /** Sentences taken out because they did not. */
    removed: z.array(z.object({ text: z.string(), why: z.string() })),
    /** Quotations repeated elsewhere and left out for it. */
    repeated: z.number().int(),
    sections: z.number().int(),
    /** Headings of the sections in which nothing was found. */
    emptySections: z.array(z.string()),
    documentsSearched: z.number().int(),
    documentsCited: z.number().int(),
    paragraphsCited: z.number().int(),
  }),
  /** A few lines of ours: what each section found and where. */
  overview: z.array(z.string()),
  sections: z.array(briefingSectionSchema),
  citations: z.array(briefingCitationSchema),
  /** Every document searched, by date. */
  sources: z.array(briefingSourceSchema),
  /** What was searched and how, and what the corpus does not say; a line each. */
  method: z.array(z.string()),
  notices: z.array(noticeSchema),
});
export type Briefing = z.infer<typeof briefingSchema>;

/** How far the writing has come. */
export const briefingProgressSchema = z.object({
  stage: z.enum(['outline', 'sections', 'checking']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** Heading of the section being written. */
  section: z.string().optional(),
});
export type BriefingProgress = z.infer<typeof briefingProgressSchema>;

/** A briefing being written, or written; kept over a restart, after which what was running begins again. */
export const briefingJobSchema = z.object({
  /** Unguessable; whoever knows it may read the briefing. */
  id: z.string(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  request: briefingRequestSchema,
  createdAt: z.string(),
  updatedAt: z.string(),
  progress: briefingProgressSchema.optional(),
  /** Times that the program broke off while it was being written, so that it had to begin again. */
  restarts: z.number().int().nonnegative(),
  /** Of one that failed: for people. */
  error: z.object({ message: z.string(), remedy: z.string().optional() }).optional(),
  briefing: briefingSchema.optional(),
});
export type BriefingJob = z.infer<typeof briefingJobSchema>;

/** A job without its briefing. */
export const briefingJobStateSchema = briefingJobSchema.omit({ briefing: true });

/** What the event stream of GET /api/briefings/:id/events sends: the job without its briefing, at every change. */
export const briefingEventSchema = z.object({
  event: z.literal('job'),
  data: briefingJobStateSchema,
});
export type BriefingEvent = z.infer<typeof briefingEventSchema>;

/** Forms a briefing is exported in. */
export const briefingFormats = ['md', 'html', 'docx', 'json'] as const;
export const briefingFormatSchema = z.enum(briefingFormats);
export type BriefingFormat = z.infer<typeof briefingFormatSchema>;
