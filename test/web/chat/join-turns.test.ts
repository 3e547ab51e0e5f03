import { expect, it } from 'vitest';
import type { Turn } from '../../../src/contracts/conversation.js';
import { joinTurns } from '../../../src/web/chat/join-turns.js';
import { makeAnswer } from './make-answer.js';

it('shows the whole answer where it is kept, and the text alone where it is not', () => {
  const turn: Turn = {
    question: 'What rose?',
    standaloneQuestion: 'What rose?',
    answerId: 'answer-1',
    status: 'answered',
    answerText: 'Crime rose. [1]',
    documentIds: [],
    paragraphIds: [],
    at: '2026-01-01T00:00:00Z',
  };
  const answer = makeAnswer();
  expect(joinTurns([turn, { ...turn, answerId: 'lost' }], new Map([['answer-1', answer]]))).toEqual([
    { key: 'answer-1', question: 'What rose?', state: 'answered', answer },
    { key: 'lost', question: 'What rose?', state: 'remembered', status: 'answered', text: 'Crime rose. [1]' },
  ]);
});
