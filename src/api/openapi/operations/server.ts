import { healthSchema } from '../../../contracts/health.js';
import { serverStateSchema } from '../../../contracts/server-state.js';
import type { Operation } from '../operation.js';

/** The state of the server, and its description. */
export const serverOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/state',
    id: 'getState',
    group: 'Server',
    summary: 'Whether questions can be answered',
    description: 'And if not, why, and how far the building of the index has come.',
    responses: [
      {
        status: 200,
        description: 'The state.',
        content: [{ type: 'application/json', schema: serverStateSchema }],
      },
    ],
    errors: [],
  },
  {
    method: 'get',
    path: '/health/live',
    id: 'isLive',
    group: 'Server',
    summary: 'Whether the process answers',
    responses: [
      {
        status: 200,
        description: 'It does.',
        content: [{ type: 'application/json', schema: healthSchema }],
      },
    ],
    errors: [],
    isOpen: true,
  },
  {
    method: 'get',
    path: '/health/ready',
    id: 'isReady',
    group: 'Server',
    summary: 'Whether questions can be answered, by status',
    responses: [
      {
        status: 200,
        description: 'They can.',
        content: [{ type: 'application/json', schema: healthSchema }],
      },
    ],
    errors: [503],
    isOpen: true,
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    id: 'getApiDescription',
    group: 'Server',
    summary: 'This description, as OpenAPI 3.1',
    responses: [
      {
        status: 200,
        description: 'The document.',
        content: [{ type: 'application/json', description: 'An OpenAPI 3.1 document.' }],
      },
    ],
    errors: [503],
  },
  {
    method: 'get',
    path: '/api/docs',
    id: 'readApiDescription',
    group: 'Server',
    summary: 'This description, as a page',
    responses: [
      {
        status: 200,
        description: 'The page.',
        content: [{ type: 'text/html', description: 'A page without scripts.' }],
      },
    ],
    errors: [503],
  },
  {
    method: 'get',
    path: '/api/docs.css',
    id: 'getApiDescriptionStyle',
    group: 'Server',
    summary: 'The style of that page',
    responses: [
      { status: 200, description: 'The style.', content: [{ type: 'text/css', description: 'CSS.' }] },
    ],
    errors: [],
  },
];
