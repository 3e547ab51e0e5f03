import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { listenOnFreePort } from '../../api/listen-on-free-port.js';
import { readScriptedMessages, scriptedBodySchema, type ScriptedMessage } from '../scripted-message.js';

/** Writes the grammar (GBNF, as llama.cpp reads it) for the reply to these messages. */
export type GrammarWriter = (messages: readonly ScriptedMessage[]) => string;

/** A server between a client and llama.cpp. */
export interface GrammarProxy {
  /** With /v1 at its end. */
  baseUrl: string;
  close(): Promise<void>;
}

/** The body with a grammar in it; null where a form is asked for, which llama.cpp refuses beside a grammar. */
function addGrammar(json: string, writeGrammar: GrammarWriter): string | null {
  const body = scriptedBodySchema.parse(JSON.parse(json));
  if (body['response_format'] !== undefined) return null;
  return JSON.stringify({ ...body, grammar: writeGrammar(readScriptedMessages(body)) });
}

const refusal = { error: { message: 'response_format is not taken here', type: 'invalid_request_error' } };

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { baseUrl, writeGrammar }: { baseUrl: string; writeGrammar: GrammarWriter },
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  const asked = await text(request);
  const body = asked === '' ? undefined : addGrammar(asked, writeGrammar);
  if (body === null) {
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(refusal));
    return;
  }
  const path = (request.url ?? '').replace(/^\/v1/u, '');
  const reply = await fetch(`${baseUrl}${path}`, {
    method: request.method ?? 'GET',
    // A connection kept for later may be closed by the model's server at the moment it is used again.
    headers: { 'content-type': 'application/json', connection: 'close' },
    signal: gone.signal,
    ...(body !== undefined && { body }),
  });
  response.writeHead(reply.status, {
    'content-type': reply.headers.get('content-type') ?? 'application/json',
  });
  response.flushHeaders();
  if (reply.body === null) response.end();
  else await pipeline(Readable.fromWeb(reply.body), response);
}

/**
 * Starts a server that adds a grammar to every request for a reply and hands it on; one for a JSON schema is refused
 * with status 400, as by a server that knows none. A client that goes ends its request there too.
 */
export async function startGrammarProxy(baseUrl: string, writeGrammar: GrammarWriter): Promise<GrammarProxy> {
  const server = createServer((request, response) => {
    forward(request, response, { baseUrl, writeGrammar }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(502).end(JSON.stringify({ error: { message: String(error) } }));
    });
  });
  const port = await listenOnFreePort(server);
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
