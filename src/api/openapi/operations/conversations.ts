import {
  conversationAnswersSchema,
  conversationRenameSchema,
  conversationSchema,
} from '../../../contracts/conversation.js';
import type { Operation, ParameterDeclaration } from '../operation.js';

const parameters: readonly ParameterDeclaration[] = [
  {
    name: 'id',
    in: 'path',
    description: 'Id of a conversation, as an answer gives it.',
    schema: { type: 'string' },
  },
];
const path = '/api/conversations/{id}';

/** Conversations that are kept. */
export const conversationOperations: readonly Operation[] = [
  {
    method: 'get',
    path,
    id: 'getConversation',
    group: 'Conversations',
    summary: 'Read a conversation',
    parameters,
    responses: [
      {
        status: 200,
        description: 'Its title and turns.',
        content: [{ type: 'application/json', schema: conversationSchema }],
      },
    ],
    errors: [404, 503],
  },
  {
    method: 'patch',
    path,
    id: 'renameConversation',
    group: 'Conversations',
    summary: 'Give a conversation another title',
    parameters,
    body: conversationRenameSchema,
    responses: [
      {
        status: 200,
        description: 'The conversation with its new title.',
        content: [{ type: 'application/json', schema: conversationSchema }],
      },
    ],
    errors: [400, 404, 413, 415, 422, 503],
  },
  {
    method: 'delete',
    path,
    id: 'removeConversation',
    group: 'Conversations',
    summary: 'Remove a conversation',
    parameters,
    responses: [{ status: 204, description: 'Removed.' }],
    errors: [404, 503],
  },
  {
    method: 'get',
    path: `${path}/answers`,
    id: 'getConversationAnswers',
    group: 'Conversations',
    summary: 'Read the whole answers of a conversation',
    parameters,
    responses: [
      {
        status: 200,
        description: 'The answers in order, as far as they are kept.',
        content: [{ type: 'application/json', schema: conversationAnswersSchema }],
      },
    ],
    errors: [404, 503],
  },
];
