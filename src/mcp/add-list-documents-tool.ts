import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { documentSchema, type Document } from '../contracts/document.js';
import { describeDocument } from './describe-document.js';
import { describedFilterSchema } from './described-filter.js';
import { documentUri } from './resource-uri.js';
import { readOnlyAnnotations } from './read-only-annotations.js';
import { runTool } from './run-tool.js';
import type { ServerContext } from './server-context.js';

const inputSchema = z.strictObject({ filters: describedFilterSchema.optional() });

const outputSchema = z.object({
  documents: z.array(documentSchema.omit({ source: true }).extend({ uri: z.string() })),
});

/** The tool `list_documents`: what the corpus has, by date. */
export function addListDocumentsTool(server: McpServer, context: ServerContext): void {
  server.registerTool(
    'list_documents',
    {
      title: 'List the documents',
      description:
        'Gives the documents of the corpus by date: id, title, symbol, issuing body, date, kind and status. Use it to ' +
        'learn what there is to ask about, to find the id that other tools and filters take, and to say what was ' +
        'searched. For what the documents say, use `ask`.',
      inputSchema,
      outputSchema,
      annotations: readOnlyAnnotations,
    },
    ({ filters }) =>
      runTool(context, async (assistant) => {
        const documents = await assistant.documents(filters);
        return {
          content: [{ type: 'text', text: renderDocuments(documents) }],
          structuredContent: outputSchema.parse({
            documents: documents.map((document) => ({ ...document, uri: documentUri(document.id) })),
          }),
        };
      }),
  );
}

function renderDocuments(documents: readonly Document[]): string {
  if (documents.length === 0) return 'No document fits.';
  return documents
    .map((document) => `- ${document.id}: ${document.title} (${describeDocument(document)})`)
    .join('\n');
}
