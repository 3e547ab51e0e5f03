import { corpusOverviewSchema } from '../../../contracts/corpus-overview.js';
import {
  documentResponseSchema,
  documentsResponseSchema,
  paragraphResponseSchema,
  readingResponseSchema,
} from '../../../contracts/document-response.js';
import { maximumQuestionLength } from '../../../contracts/assistant.js';
import { searchResponseSchema } from '../../../contracts/search-response.js';
import type { Operation, ParameterDeclaration } from '../operation.js';

const documentId: ParameterDeclaration = {
  name: 'id',
  in: 'path',
  description: 'Id of a document, such as soc-cp-365.',
  schema: { type: 'string' },
};

function listParameter(name: string, description: string, repeatedOnly = false): ParameterDeclaration {
  const type = name === 'years' ? 'integer' : 'string';
  return {
    name,
    in: 'query',
    description: `${description} ${repeatedOnly ? 'Given again for every value.' : 'Several with commas, or given again.'}`,
    schema: { type: 'array', items: { type }, maxItems: 100 },
    repeatedOnly,
  };
}

const search: Operation = {
  method: 'get',
  path: '/api/search',
  id: 'search',
  group: 'Corpus',
  summary: 'Search paragraphs',
  description: 'The paragraphs found by words and by meaning, best first, without an answer.',
  parameters: [
    {
      name: 'q',
      in: 'query',
      description: 'Words to search for.',
      schema: { type: 'string', minLength: 1, maxLength: maximumQuestionLength },
      required: true,
    },
    {
      name: 'limit',
      in: 'query',
      description: 'Most paragraphs.',
      schema: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
    },
    listParameter('documentIds', 'Documents to search.'),
    listParameter('kinds', 'Kinds of document to search.'),
    listParameter('years', 'Years of documents to search.'),
    listParameter('bodies', 'Issuing bodies whose documents to search.', true),
    listParameter('statuses', 'draft, final or revised.'),
    listParameter('languages', 'Languages of documents to search, such as en.'),
  ],
  responses: [
    {
      status: 200,
      description: 'What was found.',
      content: [{ type: 'application/json', schema: searchResponseSchema }],
    },
  ],
  errors: [422, 503],
};

/** What there is to answer from. */
export const corpusOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/corpus',
    id: 'describeCorpus',
    group: 'Corpus',
    summary: 'Describe the corpus',
    description: 'Title, version, documents with their number of paragraphs, and questions that it answers.',
    responses: [
      {
        status: 200,
        description: 'The corpus.',
        content: [{ type: 'application/json', schema: corpusOverviewSchema }],
      },
    ],
    errors: [503],
  },
  search,
  {
    method: 'get',
    path: '/api/documents',
    id: 'listDocuments',
    group: 'Corpus',
    summary: 'List the documents',
    responses: [
      {
        status: 200,
        description: 'All of them, by date.',
        content: [{ type: 'application/json', schema: documentsResponseSchema }],
      },
    ],
    errors: [503],
  },
  {
    method: 'get',
    path: '/api/documents/{id}',
    id: 'getDocument',
    group: 'Corpus',
    summary: 'Read a document',
    parameters: [
      documentId,
      {
        name: 'view',
        in: 'query',
        description: 'reading leaves out where the paragraphs stand in the source file (ReadingDocument).',
        schema: { type: 'string', enum: ['reading'] },
      },
    ],
    responses: [
      {
        status: 200,
        description: 'The document, its paragraphs and headings in reading order.',
        content: [{ type: 'application/json', schema: [documentResponseSchema, readingResponseSchema] }],
      },
    ],
    errors: [404, 422, 503],
  },
  {
    method: 'get',
    path: '/api/documents/{id}/paragraphs/{locator}',
    id: 'getParagraph',
    group: 'Corpus',
    summary: 'Read a paragraph with its surroundings',
    parameters: [
      documentId,
      {
        name: 'locator',
        in: 'path',
        description: 'Key of a paragraph: p23, p62.a, u12, fn9; the nearest are named where it is not there.',
        schema: { type: 'string' },
      },
    ],
    responses: [
      {
        status: 200,
        description: 'The paragraph, two before and two after, and the footnotes it calls.',
        content: [{ type: 'application/json', schema: paragraphResponseSchema }],
      },
    ],
    errors: [404, 503],
  },
];
