import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import {
  CancelledNotificationSchema,
  isInitializeRequest,
  isJSONRPCRequest,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';

interface HttpEndpointOptions {
  /** Milliseconds between two signs of life on an event stream. */
  keepAliveMilliseconds: number;
  /** Milliseconds without anything sent or taken after which the connection of an event stream is cut. */
  stallMilliseconds: number;
}

/** A message as it came over HTTP, read from its JSON. */
interface HttpCall {
  request: IncomingMessage;
  response: ServerResponse;
  body: unknown;
}

const sessionHeader = 'mcp-session-id';

/**
 * MCP over streamable HTTP. A server is made for every message and gone with its response: no tool keeps anything for a
 * client (a conversation goes by its own id), so that a restart, or a second process behind one address, is nothing a
 * client would notice, and there is nothing to bound and to let expire. The id of a session says only whose calls are
 * whose, so that one can be cancelled by another message; only calls that are running are kept.
 */
export class HttpEndpoint {
  private readonly running = new Map<string, Map<RequestId, () => void>>();

  constructor(private readonly options: HttpEndpointOptions) {}

  /** Whether a message is answered with an event stream: a call of a tool, which may take a while and tells how far it is. */
  isStreamed(body: unknown): boolean {
    return isJSONRPCRequest(body) && body.method === 'tools/call';
  }

  /** Answers one message with a server made for it. The call ends when its client goes away. */
  async answer(server: McpServer, { request, response, body }: HttpCall): Promise<void> {
    const { keepAliveMilliseconds, stallMilliseconds } = this.options;
    const session = readSession(request);
    const cancelled = CancelledNotificationSchema.safeParse(body);
    if (cancelled.success) this.cancel(session, cancelled.data.params.requestId);
    const isStreamed = this.isStreamed(body);
    const transport = new StreamableHTTPServerTransport({
      enableJsonResponse: !isStreamed,
      keepAliveMs: keepAliveMilliseconds,
    });
    const stop = (): void => {
      void server.close();
    };
    response.once('close', stop);
    if (isInitializeRequest(body)) response.setHeader(sessionHeader, randomUUID());
    if (isStreamed) {
      response.setTimeout(stallMilliseconds, () => {
        response.destroy();
      });
    }
    if (isJSONRPCRequest(body)) {
      const forget = this.remember(session, body.id, () => {
        stop();
        // Answers in JSON wait for what does not come any more; event streams have ended with their server.
        if (!isStreamed && !response.headersSent) response.writeHead(202).end();
      });
      response.once('close', forget);
    }
    await server.connect(transport);
    await transport.handleRequest(request, response, body);
  }

  /** Cancels what is running for a session; its client has no more use for it. */
  endSession(request: IncomingMessage): void {
    for (const cancel of this.running.get(readSession(request))?.values() ?? []) cancel();
  }

  private cancel(session: string, id: RequestId | undefined): void {
    if (id !== undefined) this.running.get(session)?.get(id)?.();
  }

  /** Gives the function that takes the call away again. Calls of no session cannot be cancelled by another message. */
  private remember(session: string, id: RequestId, cancel: () => void): () => void {
    if (session === '') return () => undefined;
    const calls = this.running.get(session) ?? new Map<RequestId, () => void>();
    this.running.set(session, calls.set(id, cancel));
    return () => {
      // A client that used an id twice has overwritten it.
      if (calls.get(id) === cancel) calls.delete(id);
      if (calls.size === 0 && this.running.get(session) === calls) this.running.delete(session);
    };
  }
}

function readSession(request: IncomingMessage): string {
  const value = request.headers[sessionHeader];
  return typeof value === 'string' ? value : '';
}
