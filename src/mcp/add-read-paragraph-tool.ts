import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { documentSchema } from '../contracts/document.js';
import { readingParagraphSchema } from '../contracts/paragraph.js';
import { paragraphUri } from './resource-uri.js';
import { renderParagraph } from './render-paragraph.js';
import { readOnlyAnnotations } from './read-only-annotations.js';
import { runTool } from './run-tool.js';
import type { ServerContext } from './server-context.js';

const inputSchema = z.strictObject({
  document: z.string().trim().min(1).max(200).describe('Id of the document, such as "soc-cp-365".'),
  key: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe(
      'Locator key: p23 (para. 23), p62.a (item), u12 (¶ 12), fn9 (footnote), summary, masthead; where numbering ' +
        'restarts with its part before it, annex-i.p3.',
    ),
});

const outputSchema = z.object({
  document: documentSchema.omit({ source: true }),
  paragraph: readingParagraphSchema,
  label: z.string(),
  url: z.string(),
  uri: z.string(),
  before: z.array(readingParagraphSchema),
  after: z.array(readingParagraphSchema),
  footnotes: z.array(readingParagraphSchema),
});

/** The tool `read_paragraph`: one paragraph by its locator key, with those around it and the footnotes it calls. */
export function addReadParagraphTool(server: McpServer, context: ServerContext): void {
  server.registerTool(
    'read_paragraph',
    {
      title: 'Read a paragraph',
      description:
        'Gives one paragraph of a document word for word, with the two before and after it and the footnotes it calls. ' +
        'Use it to check a citation, to read what stands around it, or when the question names a paragraph. Where the ' +
        'document has no such paragraph the nearest keys are named. Cite it by its label.',
      inputSchema,
      outputSchema,
      annotations: readOnlyAnnotations,
    },
    ({ document, key }) =>
      runTool(context, async (assistant) => {
        const opened = await assistant.paragraph(document, key);
        const uri = paragraphUri(opened.paragraph.id);
        return {
          content: [{ type: 'text', text: renderParagraph(opened) }],
          structuredContent: outputSchema.parse({ ...opened, uri }),
        };
      }),
  );
}
