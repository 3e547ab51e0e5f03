import type { Readable, Writable } from 'node:stream';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Logger } from '../contracts/logger.js';
import { WaitingTransport } from './waiting-transport.js';

interface StdioOptions {
  input: Readable;
  /** Carries the protocol and nothing else. */
  output: Writable;
  log: Logger;
  /** Aborted to stop at once: what is running is cancelled. */
  signal: AbortSignal;
}

/** Longest message taken, in bytes; a client that sends more is taken to be out of step, and the server ends. */
const longestMessage = 1024 * 1024;

/**
 * Serves one client over a pair of streams. Resolves when the input has ended and every request that came in is
 * answered, or when it was stopped.
 */
export async function serveStdio(server: McpServer, options: StdioOptions): Promise<void> {
  const { input, output, log, signal } = options;
  const stdio = new StdioServerTransport(input, output, { maxBufferSize: longestMessage });
  const transport = new WaitingTransport(stdio);
  server.server.onerror = (error) => {
    log.warn({ reason: describeRefusal(error) }, 'MCP message not taken');
  };
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    if (input.readableEnded) resolve();
    input.once('end', resolve).once('close', resolve);
  });
  const stopped = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
  await server.connect(transport);
  await Promise.race([closed, stopped, ended.then(() => transport.untilAnswered())]);
  await server.close();
}

/** What parsers say of a line quotes it, questions too, or takes pages. */
function describeRefusal({ name, message }: Error): string {
  return name === 'ZodError' || name === 'SyntaxError' ? 'it is no message of JSON-RPC 2.0' : message;
}
