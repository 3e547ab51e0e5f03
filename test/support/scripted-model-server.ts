import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { listenOnFreePort } from '../api/listen-on-free-port.js';
import { readScriptedMessages, scriptedBodySchema } from './scripted-message.js';
import type { ScriptedReply, ScriptedRequest } from './scripted-reply.js';
import { sendScriptedReply } from './send-scripted-reply.js';

/** A request for a reply, as it came. */
export interface RecordedRequest extends ScriptedRequest {
  headers: IncomingHttpHeaders;
}

/** An OpenAI-compatible server that says what a test tells it to. */
export interface ScriptedModelServer {
  /** As a client takes it, with /v1 at its end. */
  baseUrl: string;
  /** Requests for a reply so far, in order; those for the list of models are not among them. */
  requests: readonly RecordedRequest[];
  /** Connections with a request for a reply under way; those a client keeps for later are not counted. */
  openConnections(): number;
  /** Requests that the client dropped before their response was complete. */
  closedEarly(): number;
  /** Breaks off what is under way. @throws what the script threw, which a client sees as status 500. */
  close(): Promise<void>;
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

class ScriptedServer {
  readonly requests: RecordedRequest[] = [];
  readonly errors: unknown[] = [];
  underWay = 0;
  closedEarly = 0;
  readonly #script: (request: ScriptedRequest) => ScriptedReply;
  readonly #attempts = new Map<string, number>();
  #isClosing = false;

  constructor(script: (request: ScriptedRequest) => ScriptedReply) {
    this.#script = script;
  }

  readonly server = createServer((request, response) => {
    void this.#handle(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return;
      this.errors.push(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: { message: 'the script threw' } });
    });
  });

  async close(): Promise<void> {
    this.#isClosing = true;
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    if (this.errors.length > 0) throw this.errors[0];
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = `${request.method ?? ''} ${request.url ?? ''}`;
    if (path === 'GET /v1/models') {
      sendJson(response, 200, { object: 'list', data: [{ id: 'scripted', object: 'model', created: 0 }] });
      return;
    }
    if (path !== 'POST /v1/chat/completions') {
      sendJson(response, 404, { error: { message: `no ${path} here` } });
      return;
    }
    const parsed = scriptedBodySchema.safeParse(JSON.parse(await text(request)));
    if (!parsed.success) throw new Error(`not a request for a reply: ${z.prettifyError(parsed.error)}`);
    await this.#reply(parsed.data, request, response);
  }

  async #reply(
    body: z.infer<typeof scriptedBodySchema>,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const messages = readScriptedMessages(body);
    const same = JSON.stringify(messages);
    const attempt = (this.#attempts.get(same) ?? 0) + 1;
    this.#attempts.set(same, attempt);
    const scripted: ScriptedRequest = { messages, body, attempt };
    this.requests.push({ ...scripted, headers: request.headers });
    const reply = this.#script(scripted);
    const isBrokenByScript = reply.kind === 'cut' && reply.how === 'destroy';
    this.underWay += 1;
    response.once('close', () => {
      this.underWay -= 1;
      if (!response.writableFinished && !isBrokenByScript && !this.#isClosing) this.closedEarly += 1;
    });
    await sendScriptedReply({ request: scripted, response, streamed: body.stream === true }, reply);
  }
}

/**
 * Starts the server on a free port of this machine. The script is asked once for each request for a reply, retries
 * included; it may keep state of its own.
 */
export async function startScriptedModelServer(
  script: (request: ScriptedRequest) => ScriptedReply,
): Promise<ScriptedModelServer> {
  const scripted = new ScriptedServer(script);
  const port = await listenOnFreePort(scripted.server);
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests: scripted.requests,
    openConnections: () => scripted.underWay,
    closedEarly: () => scripted.closedEarly,
    close: () => scripted.close(),
  };
}
