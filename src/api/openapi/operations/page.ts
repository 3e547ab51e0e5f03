import { pagePaths } from '../../page-paths.js';
import type { Operation, ParameterDeclaration } from '../operation.js';

const views: Readonly<Record<(typeof pagePaths)[number], { id: string; summary: string }>> = {
  '/': { id: 'openPage', summary: 'The page, with a question box' },
  '/documents': { id: 'openDocumentsPage', summary: 'The documents' },
  '/documents/:id': { id: 'openDocumentPage', summary: 'A document to read; # and a key opens a paragraph' },
  '/search': { id: 'openSearchPage', summary: 'Search' },
  '/briefings': { id: 'openBriefingsPage', summary: 'Briefings' },
  '/briefings/:id': { id: 'openBriefingPage', summary: 'A briefing' },
  '/c/:id': { id: 'openConversationPage', summary: 'A conversation' },
};

const parameter: ParameterDeclaration = {
  name: 'id',
  in: 'path',
  description: 'Id of what is opened.',
  schema: { type: 'string' },
};

/** The addresses of the page. */
export const pageOperations: readonly Operation[] = pagePaths.map((path) => ({
  method: 'get',
  path: path.replace(':id', '{id}'),
  ...views[path],
  group: 'Page',
  ...(path.includes(':id') ? { parameters: [parameter] } : {}),
  responses: [
    {
      status: 200,
      description: 'The page.',
      content: [{ type: 'text/html', description: 'The page at this view.' }],
    },
  ],
  errors: [503],
}));
