import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, type ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import type { Assistant } from '../contracts/assistant.js';
import { AppError } from '../contracts/errors.js';
import { describeDocument } from './describe-document.js';
import { describeFailure } from './describe-failure.js';
import { renderDocument } from './render-document.js';
import { renderParagraph } from './render-paragraph.js';
import { documentTemplate, documentUri, paragraphTemplate } from './resource-uri.js';
import type { ServerContext } from './server-context.js';

const mimeType = 'text/markdown';
/** What the protocol has for a resource that is not there. */
const resourceNotFound = -32002;

/** Documents, listed, and their paragraphs, found by template; ids and locator keys are completed. */
export function addResources(server: McpServer, context: ServerContext): void {
  const completeId = (value: string): Promise<string[]> =>
    withAssistant(context, async (assistant) => {
      const documents = await assistant.documents();
      return documents.map(({ id }) => id).filter((id) => id.startsWith(value));
    });
  server.registerResource(
    'document',
    new ResourceTemplate(documentTemplate, {
      list: () => withAssistant(context, listDocuments),
      complete: { id: completeId },
    }),
    {
      title: 'A document',
      description: 'The whole text of a document, with locator keys, headings and footnotes.',
      mimeType,
    },
    (uri, { id }) =>
      withAssistant(context, async (assistant) =>
        asMarkdown(uri, renderDocument(await assistant.document(single(id)))),
      ),
  );
  server.registerResource(
    'paragraph',
    new ResourceTemplate(paragraphTemplate, {
      list: undefined,
      complete: {
        id: completeId,
        key: (value, call) => completeKey(context, value, call?.arguments?.['id']),
      },
    }),
    {
      title: 'A paragraph',
      description: 'One paragraph by its locator key (p23, p62.a, u12, fn9), with those around it.',
      mimeType,
    },
    (uri, { id, key }) =>
      withAssistant(context, async (assistant) =>
        asMarkdown(uri, renderParagraph(await assistant.paragraph(single(id), single(key)))),
      ),
  );
}

async function listDocuments(assistant: Assistant) {
  const documents = await assistant.documents();
  return {
    resources: documents.map((document) => ({
      uri: documentUri(document.id),
      name: document.id,
      title: document.title,
      description: describeDocument(document),
      mimeType,
    })),
  };
}

/** Keys of the document named beside it; none where none is named or there is no such document. */
async function completeKey(
  context: ServerContext,
  value: string,
  documentId: string | undefined,
): Promise<string[]> {
  if (documentId === undefined) return [];
  return withAssistant(context, async (assistant) => {
    const documents = await assistant.documents({ documentIds: [documentId] });
    if (documents.length === 0) return [];
    const { paragraphs } = await assistant.document(documentId);
    return paragraphs.map(({ key }) => key).filter((key) => key.startsWith(value));
  });
}

function asMarkdown(uri: URL, text: string): ReadResourceResult {
  return { contents: [{ uri: uri.toString(), mimeType, text }] };
}

/** A variable that stands once in a template has one value. */
function single(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(',') : (value ?? '');
}

/** Runs work; resources have no results that tell of errors, so that these are errors of the protocol. */
async function withAssistant<Result>(
  { assistant, log }: ServerContext,
  work: (assistant: Assistant) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(await assistant());
  } catch (error) {
    const isUnknown = error instanceof AppError && error.kind === 'not-found';
    throw new ProtocolError(
      isUnknown ? resourceNotFound : ErrorCode.InternalError,
      describeFailure(error, log),
    );
  }
}

/** An error as clients get it; the SDK's own would put its code before the message, which clients do again. */
class ProtocolError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = 'ProtocolError';
  }
}
