import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { answerSchema } from '../contracts/answer.js';
import { askRequestSchema } from '../contracts/assistant.js';
import { describedFilterSchema } from './described-filter.js';
import { renderAnswer } from './render-answer.js';
import { readOnlyAnnotations } from './read-only-annotations.js';
import { runTool } from './run-tool.js';
import type { ServerContext } from './server-context.js';
import { tellProgress } from './tell-progress.js';

const { question, conversationId, limit } = askRequestSchema.shape;

const inputSchema = askRequestSchema.extend({
  question: question.describe('One question in natural language; a follow-up where conversationId is given.'),
  conversationId: conversationId.describe('From an earlier answer, to ask a follow-up to it.'),
  filters: describedFilterSchema.optional(),
  limit: limit.describe('Most paragraphs taken as evidence.'),
});

/** The answer stands in a member of its own, since the schema of an output must be an object and not a union. */
const outputSchema = z.object({ answer: answerSchema });

/** The tool `ask`: one question, the whole Answer. */
export function addAskTool(server: McpServer, context: ServerContext): void {
  server.registerTool(
    'ask',
    {
      title: 'Ask the documents',
      description:
        'Answers a question from the documents of the corpus, and from nothing else. Use it first for any question of ' +
        'what the documents say, who said it, when, how many, or how they differ. Every sentence of the answer has been ' +
        'checked against the paragraphs it cites: pass the sentences on with their [n] and give the references with ' +
        'their labels, such as "SOC/CP/365, ¶ 14". Add nothing that no tool returned. "No answer" means that the corpus ' +
        'does not hold it: say so, with what is missing, and do not answer from memory.',
      inputSchema,
      outputSchema,
      // Each call adds a turn to its conversation, which the next one is understood by.
      annotations: { ...readOnlyAnnotations, idempotentHint: false },
    },
    (request, call) =>
      runTool(context, async (assistant) => {
        if (context.logQuestions) context.log.info({ question: request.question }, 'question asked');
        const answer = await assistant.ask(request, { signal: call.signal, listener: tellProgress(call) });
        return {
          content: [{ type: 'text', text: renderAnswer(answer, context.pageUrl) }],
          structuredContent: outputSchema.parse({ answer }),
        };
      }),
  );
}
