import type { DeclineReason } from '../../contracts/answer.js';
import type { DraftAnswer } from '../../contracts/draft-answer.js';
import { describeSearched } from './describe-source.js';
import type { AnswerContext } from './candidate.js';

/** Paragraphs offered where there is no answer. */
const nearestCount = 3;

interface DeclineOptions {
  reason: DeclineReason;
  /** Says what the corpus does not say; the scope searched is added. */
  message: string;
  missing: string[];
  readings?: string[];
}

/** An answer that says what is missing, where it was looked for, and what comes nearest. */
export function decline(context: AnswerContext, options: DeclineOptions): DraftAnswer {
  const scope = `Searched: ${describeSearched(context.retrieval.searched)}.`;
  return {
    status: 'declined',
    reason: options.reason,
    message: `${options.message} ${scope}`,
    missing: options.missing,
    nearest: options.reason === 'off-topic' ? [] : listNearest(context),
    ...(options.readings === undefined ? {} : { readings: options.readings }),
    notices: [],
  };
}

/** Ids of the best paragraphs of the evidence. */
export function listNearest(context: AnswerContext): string[] {
  return context.retrieval.hits.slice(0, nearestCount).map((hit) => hit.paragraph.id);
}

/** "Chile", "Chile and Mexico", "Chile, Mexico and Peru". */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A question as something missing: "how many migrants were smuggled", fit to stand after "Not in the corpus:". */
export function describeQuestion(question: string): string {
  const trimmed = question.replace(/[?.!\s]+$/u, '');
  return `${trimmed.charAt(0).toLowerCase()}${trimmed.slice(1)}`;
}
