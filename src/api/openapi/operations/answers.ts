import { answerSchema } from '../../../contracts/answer.js';
import { askRequestSchema } from '../../../contracts/assistant.js';
import { chatEventSchema } from '../../../contracts/chat-event.js';
import { feedbackReceiptSchema, feedbackRequestSchema } from '../../../contracts/feedback.js';
import type { Operation } from '../operation.js';

const streamed =
  'Server-sent events, each with its name and its data as JSON on one line, in this order: question once, evidence once, ' +
  'sentence for every sentence that passed its check, reset where what was sent is withdrawn, then answer or error. ' +
  'Comments keep the connection open.';

/** Asking a question, and saying that an answer is wrong. */
export const answerOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/chat',
    id: 'ask',
    group: 'Answers',
    summary: 'Ask a question',
    description:
      'Answers from the documents. An answer is kept with its conversation, and a question with a conversationId is ' +
      'understood from the turns before. With Accept: text/event-stream, what comes of it is sent as it comes; a client ' +
      'that goes away ends the work.',
    body: askRequestSchema,
    responses: [
      {
        status: 200,
        description: 'The answer: answered, partial, or declined with the reason.',
        content: [
          { type: 'application/json', schema: answerSchema },
          { type: 'text/event-stream', event: chatEventSchema, description: streamed },
        ],
      },
    ],
    errors: [400, 404, 413, 415, 422, 503],
  },
  {
    method: 'post',
    path: '/api/feedback',
    id: 'markWrong',
    group: 'Answers',
    summary: 'Say that an answer is wrong',
    description: 'Keeps its question as a draft for the evaluation, to be finished by a person.',
    body: feedbackRequestSchema,
    responses: [
      {
        status: 201,
        description: 'Kept.',
        content: [{ type: 'application/json', schema: feedbackReceiptSchema }],
      },
      {
        status: 200,
        description: 'It had been kept before, with the comment it had then.',
        content: [{ type: 'application/json', schema: feedbackReceiptSchema }],
      },
    ],
    errors: [400, 404, 413, 415, 422, 503],
  },
];
