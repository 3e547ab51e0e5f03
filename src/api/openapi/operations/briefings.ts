import {
  briefingEventSchema,
  briefingFormats,
  briefingJobSchema,
  briefingJobStateSchema,
  briefingRequestSchema,
  briefingSchema,
  outlineRequestSchema,
  outlineSchema,
} from '../../../contracts/briefing.js';
import type { ContentDeclaration, Operation, ParameterDeclaration } from '../operation.js';

const id: ParameterDeclaration = {
  name: 'id',
  in: 'path',
  description: 'Id of a briefing, as asking for it gives it.',
  schema: { type: 'string' },
};
const path = '/api/briefings';
const onePath = '/api/briefings/{id}';
const jobState: readonly ContentDeclaration[] = [
  { type: 'application/json', schema: briefingJobStateSchema },
];

const asking: readonly Operation[] = [
  {
    method: 'post',
    path,
    id: 'startBriefing',
    group: 'Briefings',
    summary: 'Ask for a briefing',
    description:
      'On a topic, with an outline of one’s own or one proposed, or of answers and paragraphs picked.',
    body: briefingRequestSchema,
    responses: [
      {
        status: 202,
        description: 'The job that writes it.',
        headers: { Location: 'Address of the job.' },
        content: jobState,
      },
    ],
    errors: [400, 413, 415, 422, 503],
  },
  {
    method: 'post',
    path: `${path}/outline`,
    id: 'proposeOutline',
    group: 'Briefings',
    summary: 'Propose an outline',
    body: outlineRequestSchema,
    responses: [
      {
        status: 200,
        description: 'The sections a briefing on the topic would have.',
        content: [{ type: 'application/json', schema: outlineSchema }],
      },
    ],
    errors: [400, 413, 415, 422, 503],
  },
];

const following: readonly Operation[] = [
  {
    method: 'get',
    path: onePath,
    id: 'getBriefing',
    group: 'Briefings',
    summary: 'Read a briefing',
    parameters: [id],
    responses: [
      {
        status: 200,
        description: 'The job, with its briefing when it is done.',
        content: [{ type: 'application/json', schema: briefingJobSchema }],
      },
    ],
    errors: [404, 503],
  },
  {
    method: 'delete',
    path: onePath,
    id: 'removeBriefing',
    group: 'Briefings',
    summary: 'Stop and remove a briefing',
    parameters: [id],
    responses: [{ status: 204, description: 'Removed.' }],
    errors: [404, 503],
  },
  {
    method: 'get',
    path: `${onePath}/events`,
    id: 'followBriefing',
    group: 'Briefings',
    summary: 'Follow the writing of a briefing',
    parameters: [id],
    responses: [
      {
        status: 200,
        description: 'The job at every change, until it has ended.',
        content: [
          {
            type: 'text/event-stream',
            event: briefingEventSchema,
            description: 'Server-sent events named job, their data the job as JSON, without its briefing.',
          },
        ],
      },
    ],
    errors: [404, 503],
  },
  {
    method: 'post',
    path: `${onePath}/cancel`,
    id: 'cancelBriefing',
    group: 'Briefings',
    summary: 'Stop the writing of a briefing',
    parameters: [id],
    responses: [{ status: 200, description: 'The job as it is now.', content: jobState }],
    errors: [404, 503],
  },
];

const file: Operation = {
  method: 'get',
  path: `${onePath}/file.{format}`,
  id: 'getBriefingFile',
  group: 'Briefings',
  summary: 'Get a briefing as a file',
  parameters: [
    id,
    { name: 'format', in: 'path', description: 'Form of the file.', schema: { enum: [...briefingFormats] } },
  ],
  responses: [
    {
      status: 200,
      description: 'The file.',
      headers: { 'Content-Disposition': 'Name of the file.' },
      content: [
        { type: 'text/markdown', description: 'Markdown with footnotes.' },
        { type: 'text/html', description: 'One page that needs nothing else.' },
        {
          type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          description: 'A Word file with footnotes.',
        },
        { type: 'application/json', schema: briefingSchema },
      ],
    },
  ],
  errors: [404, 503],
};

/** Briefings, from asking to the file. */
export const briefingOperations: readonly Operation[] = [...asking, ...following, file];
