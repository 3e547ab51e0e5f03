import type { Operation } from '../operation.js';

const message = 'A JSON-RPC 2.0 message as the Model Context Protocol has it.';

/** The Model Context Protocol, whose messages have a description of their own. */
export const mcpOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/mcp',
    id: 'sendMcpMessage',
    group: 'Model Context Protocol',
    summary: 'Send one message of the Model Context Protocol',
    description:
      'Streamable HTTP: tools to ask, search and read, and the documents as resources. What may be sent is listed by the ' +
      'protocol itself (tools/list, resources/list).',
    bodyDescription: message,
    responses: [
      {
        status: 200,
        description: 'The reply.',
        content: [
          { type: 'application/json', description: message },
          {
            type: 'text/event-stream',
            description: 'Of a call of a tool: its progress, and last the reply.',
          },
        ],
      },
      { status: 202, description: 'Taken; there is no reply to it.' },
    ],
    errors: [400, 403, 406, 413, 415, 503],
  },
  {
    method: 'delete',
    path: '/mcp',
    id: 'endMcpSession',
    group: 'Model Context Protocol',
    summary: 'Cancel the calls of a session',
    responses: [{ status: 204, description: 'Cancelled.' }],
    errors: [403],
  },
];
