import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Assistant } from '../contracts/assistant.js';
import { describeFailure } from './describe-failure.js';
import type { ServerContext } from './server-context.js';

/**
 * Runs the work of a tool. What goes wrong becomes a result that says so, which a model reads and can act upon; an error
 * of the protocol would reach the client alone.
 */
export async function runTool(
  { assistant, log }: ServerContext,
  work: (assistant: Assistant) => Promise<CallToolResult>,
): Promise<CallToolResult> {
  try {
    return await work(await assistant());
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: describeFailure(error, log) }] };
  }
}
