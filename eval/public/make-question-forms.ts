import { z } from 'zod';
import type { Turn } from '../../src/contracts/conversation.js';
import { makeStandaloneQuestion } from '../../src/conversation/make-standalone.js';

/** A query of MTRAG-UN with the conversation that it ends. */
export const conversationQuerySchema = z.object({
  _id: z.string(),
  text: z.string(),
  answerability: z.enum(['ANSWERABLE', 'PARTIAL', 'UNANSWERABLE', 'UNDERSPECIFIED']),
  multi_turn: z.enum(['Follow-up', 'Clarification', 'N/A']),
  /** What was said in turn, the last question included. */
  history: z.array(z.object({ speaker: z.enum(['user', 'agent']), text: z.string() })),
});
export type ConversationQuery = z.infer<typeof conversationQuerySchema>;

/** What a search can be given for the last question of a conversation. */
export interface QuestionForms {
  /** The last question as it was asked. */
  last: string;
  /** What the program makes of it. */
  standalone: string;
  /** All questions of the conversation, the last one at the end. */
  joined: string;
}

/** How answers begin that say that nothing was found: "I'm sorry, but I don't have …", "I do not know." */
const declining =
  /^\s*(?:I['’]m sorry|I am sorry|Sorry|I apologi[sz]e|I (?:don['’]t|do not) (?:have|know))\b/iu;

/**
 * The turns before the last question as the program would have them: each question made standalone from those before it,
 * with the answer that was given. What the answers cited is not known.
 */
function readTurns(history: ConversationQuery['history']): Turn[] {
  const turns: Turn[] = [];
  history.forEach(({ speaker, text }, at) => {
    if (speaker !== 'user') return;
    const next = history[at + 1];
    const answerText = next?.speaker === 'agent' ? next.text : '';
    turns.push({
      question: text,
      standaloneQuestion: makeStandaloneQuestion({ question: text, turns }).standaloneQuestion,
      answerId: String(at),
      status: answerText === '' || declining.test(answerText) ? 'declined' : 'answered',
      answerText,
      documentIds: [],
      paragraphIds: [],
      at: '2026-01-01T00:00:00Z',
    });
  });
  return turns;
}

/** The forms of a conversation's last question; all are the same where nothing was asked before. */
export function makeQuestionForms({ text, history }: ConversationQuery): QuestionForms {
  const turns = readTurns(history.slice(0, -1));
  return {
    last: text,
    standalone: makeStandaloneQuestion({ question: text, turns }).standaloneQuestion,
    joined: [...turns.map((turn) => turn.question), text].join(' '),
  };
}
