import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { maximumQuestionLength, type SearchResult } from '../contracts/assistant.js';
import { evidenceSchema } from '../contracts/answer.js';
import { paragraphSchema } from '../contracts/paragraph.js';
import { describedFilterSchema } from './described-filter.js';
import { paragraphUri } from './resource-uri.js';
import { readOnlyAnnotations } from './read-only-annotations.js';
import { runTool } from './run-tool.js';
import type { ServerContext } from './server-context.js';

const inputSchema = z.strictObject({
  query: z
    .string()
    .trim()
    .min(1, 'words to search for')
    .max(maximumQuestionLength)
    .describe('Words, a name, a symbol or a question.'),
  filters: describedFilterSchema.optional(),
  limit: z.number().int().min(1).max(50).default(10).describe('Most paragraphs given.'),
});

const hitSchema = paragraphSchema
  .pick({ documentId: true, key: true, locator: true, headingPath: true, text: true, page: true })
  .extend({
    paragraphId: z.string(),
    label: z.string(),
    url: z.string(),
    uri: z.string(),
    legs: evidenceSchema.shape.legs,
    score: z.number(),
  });

const outputSchema = z.object({ query: z.string(), hits: z.array(hitSchema) });

/** The tool `search`: the paragraphs found for words, best first, without an answer. */
export function addSearchTool(server: McpServer, context: ServerContext): void {
  server.registerTool(
    'search',
    {
      title: 'Search the paragraphs',
      description:
        'Finds the paragraphs of the corpus that are nearest to words or to a question, by words and by meaning, best ' +
        'first, each with its whole text, label and locator key. Use it to look for yourself where `ask` declined, to ' +
        'gather passages on a topic, or to find the key of a paragraph to read. A paragraph found is not an answer: it ' +
        'is the nearest there is. Cite a paragraph by its label, and quote it word for word.',
      inputSchema,
      outputSchema,
      annotations: readOnlyAnnotations,
    },
    ({ query, filters, limit }, call) =>
      runTool(context, async (assistant) => {
        if (context.logQuestions) context.log.info({ query }, 'search asked');
        const request = { query, limit, ...(filters !== undefined && { filters }) };
        const results = await assistant.search(request, call.signal);
        return {
          content: [{ type: 'text', text: renderResults(results) }],
          structuredContent: outputSchema.parse({ query, hits: results.map(toHit) }),
        };
      }),
  );
}

function toHit({ paragraph, ...found }: SearchResult): z.input<typeof hitSchema> {
  return { ...paragraph, ...found, paragraphId: paragraph.id, uri: paragraphUri(paragraph.id) };
}

function renderResults(results: readonly SearchResult[]): string {
  if (results.length === 0) return 'Nothing was found.';
  const entries = results.map(({ paragraph, label }, at) =>
    [
      `${at + 1}. ${label}`,
      paragraph.headingPath.length === 0 ? '' : `Under: ${paragraph.headingPath.join(' > ')}`,
      paragraphUri(paragraph.id),
      paragraph.text,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  );
  return entries.join('\n\n');
}
