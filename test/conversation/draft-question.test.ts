import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/contracts/conversation.js';
import { AppError } from '../../src/contracts/errors.js';
import { draftQuestion } from '../../src/conversation/draft-question.js';

const at = new Date('2026-11-22T23:59:00.000Z');

function turn(fields: Partial<Turn>): Turn {
  return {
    question: 'What did Egypt say?',
    standaloneQuestion: 'What did Egypt say?',
    answerId: 'answer-1',
    status: 'answered',
    answerText: 'New crimes required new conventions. [1][2]',
    documentIds: ['soc-cp-365'],
    paragraphIds: ['soc-cp-365#u5', 'soc-cp-365#u6'],
    at: '2026-11-22T10:00:00.000Z',
    ...fields,
  };
}

const conversation = {
  id: 'conversation-1',
  turns: [
    turn({}),
    turn({
      answerId: 'answer-2',
      question: 'And\u0000 Japan?\n',
      standaloneQuestion: 'What did Japan say?',
      status: 'declined',
      paragraphIds: [],
    }),
  ],
};

describe('the draft of a question from a wrong answer', () => {
  it('holds the question, what was said against the answer and what the answer cited', () => {
    const comment = 'It left the\u001b[31m second\r\nconvention out\u202e';
    const draft = draftQuestion({ conversation, answerId: 'answer-1', comment, at });
    expect(draft).toEqual({
      // printf 'conversation-1\0answer-1' | sha256sum, the first 16 digits.
      id: 'feedback-031dcb0e303aa955',
      question: 'What did Egypt say?',
      turns: [],
      kind: 'fact',
      answerable: 'answerable',
      reasons: [],
      gold: [],
      facts: [],
      forbidden: [],
      source: 'feedback, 2026-11-22',
      note: 'Marked as wrong: It left the [31m second convention out | The answer was: answered, citing soc-cp-365#u5, soc-cp-365#u6',
      draft: true,
    });
  });

  it('holds the turns before a follow-up and the question as the program understood it', () => {
    const draft = draftQuestion({ conversation, answerId: 'answer-2', at });
    expect(draft).toMatchObject({
      id: 'feedback-df20303b11563277',
      question: 'And Japan?',
      turns: ['What did Egypt say?'],
      standalone: 'What did Japan say?',
      kind: 'follow-up',
      note: 'Marked as wrong: no comment | The answer was: declined, citing nothing',
    });
  });

  it('keeps a question of control characters alone as one that says so', () => {
    const odd = { ...conversation, turns: [turn({ question: '\u0007' })] };
    expect(draftQuestion({ conversation: odd, answerId: 'answer-1', at }).question).toBe(
      '(no readable character)',
    );
  });

  it('does not know an answer of another conversation', () => {
    try {
      draftQuestion({ conversation, answerId: 'answer-3', at });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({
        kind: 'not-found',
        message: 'The conversation has no such answer.',
        remedy:
          'Give the id and the conversationId of one and the same answer; the oldest turns are not kept.',
      });
    }
  });
});
