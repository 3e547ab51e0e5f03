import { createHash } from 'node:crypto';
import type { Conversation, Turn } from '../contracts/conversation.js';
import { AppError } from '../contracts/errors.js';
import { evaluationQuestionSchema, type EvaluationQuestion } from '../contracts/evaluation-question.js';

interface DraftQuestionOptions {
  conversation: Pick<Conversation, 'id' | 'turns'>;
  /** The answer that is wrong. */
  answerId: string;
  /** Why, in the words of whoever marked it. */
  comment?: string | undefined;
  at: Date;
}

/**
 * The draft of an evaluation question from an answer that was marked as wrong: the question with the turns before it,
 * and in the note what was said against the answer and what the answer had been. The gold paragraphs are missing; a
 * person adds them. Control characters become spaces.
 * @throws AppError not-found when the conversation has no such answer.
 */
export function draftQuestion({
  conversation,
  answerId,
  comment = '',
  at,
}: DraftQuestionOptions): EvaluationQuestion {
  const place = conversation.turns.findIndex((turn) => turn.answerId === answerId);
  const turn = conversation.turns[place];
  if (turn === undefined) throw unknownAnswer();
  const turns = conversation.turns.slice(0, place).map(({ question }) => cleanText(question));
  return evaluationQuestionSchema.parse({
    id: `feedback-${hashAnswer(conversation.id, answerId)}`,
    question: cleanText(turn.question),
    turns,
    ...(turns.length > 0 && { standalone: cleanText(turn.standaloneQuestion) }),
    kind: turns.length > 0 ? 'follow-up' : 'fact',
    answerable: 'answerable',
    source: `feedback, ${at.toISOString().slice(0, 10)}`,
    note: describeAnswer(turn, comment.trim() === '' ? 'no comment' : cleanText(comment)),
    draft: true,
  });
}

/** 64 bits of SHA-256: the same for the same answer, and nothing of the conversation's id can be read from it. */
function hashAnswer(conversationId: string, answerId: string): string {
  return createHash('sha256').update(`${conversationId}\0${answerId}`).digest('hex').slice(0, 16);
}

function describeAnswer({ status, paragraphIds }: Turn, comment: string): string {
  const cited = paragraphIds.length === 0 ? 'citing nothing' : `citing ${paragraphIds.join(', ')}`;
  return `Marked as wrong: ${comment} | The answer was: ${status}, ${cited}`;
}

/** One line of printable text: no control characters, no line ends, nothing that turns the direction of writing. */
function cleanText(text: string): string {
  const cleaned = text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return cleaned === '' ? '(no readable character)' : cleaned;
}

function unknownAnswer(): AppError {
  return new AppError({
    step: 'conversation',
    kind: 'not-found',
    message: 'The conversation has no such answer.',
    remedy: 'Give the id and the conversationId of one and the same answer; the oldest turns are not kept.',
  });
}
