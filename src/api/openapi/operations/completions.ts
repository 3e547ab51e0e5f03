import {
  completionChunkSchema,
  completionRequestSchema,
  completionSchema,
  modelListSchema,
  modelSchema,
} from '../../../contracts/chat-completion.js';
import type { Operation } from '../operation.js';

const description =
  'The last message of the user is the question; the messages before it are the conversation, of which nothing is kept ' +
  'here. What earlier answers cited is read from the references in them. System messages, tools, temperature and the ' +
  'like are ignored: answers come from the documents alone. The text has markers and a list of references; the message ' +
  'has them as annotations and citations too, and "rapporteur" is the whole answer. When a language model fails after ' +
  'sentences were streamed, a line says that they are withdrawn, and the answer follows.';

const streamed =
  'With stream: true. Data-only server-sent events: the role, the text sentence by sentence as each is checked, the ' +
  'references, a chunk with finish_reason, annotations, citations and the whole answer, the usage where ' +
  'stream_options.include_usage asks for it, and [DONE]. An error after the first is an event {"error": …}.';

/** What speaks as OpenAI does. */
export const completionOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v1/chat/completions',
    id: 'createChatCompletion',
    group: 'OpenAI-compatible',
    summary: 'Ask a question as a chat completion',
    description,
    body: completionRequestSchema,
    responses: [
      {
        status: 200,
        description: 'The answer.',
        content: [
          { type: 'application/json', schema: completionSchema },
          { type: 'text/event-stream', event: completionChunkSchema, description: streamed },
        ],
      },
    ],
    errors: [400, 404, 413, 415, 503],
    isOpenAi: true,
  },
  {
    method: 'get',
    path: '/v1/models',
    id: 'listModels',
    group: 'OpenAI-compatible',
    summary: 'List the models',
    description: 'There is one.',
    responses: [
      {
        status: 200,
        description: 'The list.',
        content: [{ type: 'application/json', schema: modelListSchema }],
      },
    ],
    errors: [],
    isOpenAi: true,
  },
  {
    method: 'get',
    path: '/v1/models/{id}',
    id: 'getModel',
    group: 'OpenAI-compatible',
    summary: 'Get a model',
    parameters: [
      { name: 'id', in: 'path', description: 'Name of the model: rapporteur.', schema: { type: 'string' } },
    ],
    responses: [
      {
        status: 200,
        description: 'The model.',
        content: [{ type: 'application/json', schema: modelSchema }],
      },
    ],
    errors: [404],
    isOpenAi: true,
  },
];
