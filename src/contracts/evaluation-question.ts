import { z } from 'zod';
import { declineReasonSchema } from './answer.js';

/** What sort of question it is; figures are also given for each kind. */
export const questionKindSchema = z.enum([
  'fact',
  'number',
  'date',
  'definition',
  'who-said',
  'view',
  'list',
  'page-break',
  'footnote',
  'cross-document',
  'paraphrase',
  'typo',
  'about-document',
  'locator',
  'follow-up',
  'underspecified',
  'summary',
  'leaning',
  'partial',
  'unanswerable',
  'false-premise',
  'injection',
  'off-topic',
]);
export type QuestionKind = z.infer<typeof questionKindSchema>;

/** A paragraph that bears on the question. */
export const goldParagraphSchema = z.strictObject({
  /** Paragraph id: document id, "#", locator key. */
  paragraph: z.string().regex(/^[^#\s]+#[^#\s]+$/, 'a paragraph id such as soc-cp-365#u14'),
  /** 2: holds the answer or a part of it; 1: bears on it. */
  grade: z.union([z.literal(1), z.literal(2)]),
  /** Whether an answer that does not rest on it is incomplete. */
  essential: z.boolean(),
  /** Essential paragraphs of one group say the same: any one of them is enough. */
  anyOf: z.string().min(1).optional(),
});
export type GoldParagraph = z.infer<typeof goldParagraphSchema>;

const shape = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][\w.-]*$/, 'letters, digits, ".", "_" and "-"'),
  /** The question that is judged; of a conversation, its last. */
  question: z.string().trim().min(1),
  /** The questions asked before it in the same conversation, in order. */
  turns: z.array(z.string().trim().min(1)).default([]),
  /** The last question as a person writes it so that it stands alone; only where there are turns. */
  standalone: z.string().trim().min(1).optional(),
  kind: questionKindSchema,
  /** Whether the corpus answers it: wholly, in part, or not. */
  answerable: z.enum(['answerable', 'partial', 'unanswerable']),
  /** Of one that is not answerable: the reasons of which any is right. */
  reasons: z.array(declineReasonSchema).default([]),
  gold: z.array(goldParagraphSchema).default([]),
  /** What the answer must state: each fact by the forms that are accepted for it, compared without case. */
  facts: z.array(z.array(z.string().min(1)).min(1)).default([]),
  /** Names, numbers and claims that the answer must not state. */
  forbidden: z.array(z.string().min(1)).default([]),
  /** Who wrote it and from what. */
  source: z.string().min(1),
  note: z.string().optional(),
  /** True of one not finished: from feedback, or written without gold paragraphs. It is not run. */
  draft: z.boolean().default(false),
});

/**
 * One question of an evaluation set, one line of a .jsonl file. A question that is answerable, or in part, names at
 * least one essential paragraph; one that is not names none; drafts may be incomplete.
 */
export const evaluationQuestionSchema = shape.superRefine((question, context) => {
  const fail = (path: string, message: string): void => {
    context.addIssue({ code: 'custom', path: [path], message });
  };
  if (question.draft) return;
  const essential = question.gold.some((gold) => gold.essential);
  if (question.answerable === 'unanswerable' && essential)
    fail('gold', 'a question that is not answerable has no essential paragraph');
  if (question.answerable !== 'unanswerable' && !essential)
    fail('gold', 'a question that is answerable names at least one essential paragraph');
  if (question.answerable !== 'unanswerable' && question.reasons.length > 0)
    fail('reasons', 'reasons to decline belong to a question that is not answerable');
  if (question.standalone !== undefined && question.turns.length === 0)
    fail('standalone', 'a question without turns before it stands alone already');
  if (question.turns.length > 0 && question.standalone === undefined)
    fail('standalone', 'a question of a conversation needs one written to stand alone');
  const ids = question.gold.map((gold) => gold.paragraph);
  if (new Set(ids).size < ids.length) fail('gold', 'a paragraph stands there twice');
});
export type EvaluationQuestion = z.infer<typeof evaluationQuestionSchema>;
