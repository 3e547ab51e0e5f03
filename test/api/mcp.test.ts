import { createServer } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/contracts/answer.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import { callTool } from '../mcp/connect-client.js';
import { createFakeAssistant } from '../support/fake-assistant.js';
import { defer } from './deferred.js';
import { listenOnFreePort } from './listen-on-free-port.js';
import { makeTestApp } from './make-test-app.js';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function serve(options: Parameters<typeof makeTestApp>[0] = {}): Promise<URL> {
  const server = createServer(makeTestApp(options).app);
  const port = await listenOnFreePort(server);
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return new URL(`http://127.0.0.1:${port}/mcp`);
}

async function connect(url: URL, headers: Record<string, string> = {}) {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(url, { requestInit: { headers } });
  await client.connect(transport);
  closers.push(() => client.close());
  return { client, transport };
}

/** An assistant whose answers never come, and the signal of the first question. */
function neverAnswering(): { assistant: Assistant; asked: Promise<AbortSignal | undefined> } {
  const asked = defer<AbortSignal | undefined>();
  const assistant = createFakeAssistant({
    ask: (_request, options) => {
      asked.resolve(options?.signal);
      return new Promise<Answer>(() => undefined);
    },
  });
  return { assistant, asked: asked.promise };
}

/** Resolves once a signal is aborted. */
function untilAborted(signal: AbortSignal | undefined): Promise<unknown> {
  if (signal?.aborted === true) return Promise.resolve();
  return new Promise((resolve) => signal?.addEventListener('abort', resolve));
}

const accept = 'application/json, text/event-stream';
const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };
const ask = {
  jsonrpc: '2.0',
  id: 2,
  method: 'tools/call',
  params: { name: 'ask', arguments: { question: 'What?' } },
};

describe('POST /mcp', () => {
  it('answers tools with an event stream, and all else in JSON', async () => {
    const { app } = makeTestApp();
    const pinged = await request(app).post('/mcp').set('Accept', accept).send(ping);
    expect(pinged.headers['content-type']).toBe('application/json');
    expect(pinged.body).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
    const asked = await request(app).post('/mcp').set('Accept', accept).send(ask);
    expect(asked.headers['content-type']).toBe('text/event-stream');
    expect(asked.text).toMatch(/^event: message\ndata: \{"result":.*"id":2\}\n\n$/);
    const noted = await request(app)
      .post('/mcp')
      .set('Accept', accept)
      .send({ jsonrpc: '2.0', method: 'notifications/initialized' });
    expect(noted.status).toBe(202);
  });

  it('serves a client of the SDK, whose references open at the address it reached', async () => {
    const url = await serve();
    const { client, transport } = await connect(url);
    expect(client.getServerVersion()).toMatchObject({ name: 'rapporteur', version: '0.1.0' });
    expect(transport.sessionId).toMatch(/^[0-9a-f-]{36}$/);
    const { text, isError } = await callTool(client, 'ask', { question: 'What follows?' });
    expect(isError).toBe(false);
    expect(text).toContain(`\n    ${url.origin}/documents/soc-cp-365#p2.a\n`);
    await transport.terminateSession();
    expect((await client.listTools()).tools).toHaveLength(4);
  });

  it('puts PUBLIC_URL before references where there is one', async () => {
    const { client } = await connect(await serve({ config: { publicUrl: 'https://papers.example' } }));
    const { text } = await callTool(client, 'ask', { question: 'What follows?' });
    expect(text).toContain('\n    https://papers.example/documents/soc-cp-365#p2.a\n');
  });

  it('says that there is no index in the result of a tool', async () => {
    const { client } = await connect(await serve({ assistant: null }));
    expect(await callTool(client, 'ask', { question: 'What?' })).toMatchObject({
      isError: true,
      text: 'There is no index to answer from. Run: rapporteur index',
    });
  });

  it('stops a call that its client cancels, and goes on serving it', async () => {
    const { assistant, asked } = neverAnswering();
    const { client } = await connect(await serve({ assistant }));
    const controller = new AbortController();
    const call = callTool(client, 'ask', { question: 'What?' }, { signal: controller.signal });
    const failed = expect(call).rejects.toThrow('enough');
    const signal = await asked;
    controller.abort('enough');
    await failed;
    await untilAborted(signal);
    expect((await callTool(client, 'list_documents', {})).isError).toBe(false);
  });

  it('stops the call of one client, and not another’s of the same number', async () => {
    const asked = [defer<AbortSignal | undefined>(), defer<AbortSignal | undefined>()] as const;
    const waiting = [...asked];
    const assistant = createFakeAssistant({
      ask: (_request, options) => {
        waiting.shift()?.resolve(options?.signal);
        return new Promise<Answer>(() => undefined);
      },
    });
    const url = await serve({ assistant });
    const [one, other] = [await connect(url), await connect(url)];
    const controller = new AbortController();
    const call = callTool(one.client, 'ask', { question: 'What?' }, { signal: controller.signal });
    const failed = expect(call).rejects.toThrow('enough');
    const stopped = await asked[0].promise;
    // The second has asked as many times before, so that its call has the same number.
    const left = callTool(other.client, 'ask', { question: 'What?' }).catch(() => 'closed');
    const kept = await asked[1].promise;
    controller.abort('enough');
    await failed;
    await Promise.race([untilAborted(stopped), untilAborted(kept)]);
    expect([stopped?.aborted, kept?.aborted]).toEqual([true, false]);
    await other.client.close();
    expect(await left).toBe('closed');
  });

  it('stops a call whose client goes away', async () => {
    const { assistant, asked } = neverAnswering();
    const { client } = await connect(await serve({ assistant }));
    const call = callTool(client, 'ask', { question: 'What?' }).catch(() => 'closed');
    const signal = await asked;
    await client.close();
    await untilAborted(signal);
    expect(await call).toBe('closed');
  });

  it('stops the calls of a session that is ended', async () => {
    const { assistant, asked } = neverAnswering();
    const { client, transport } = await connect(await serve({ assistant }));
    const call = callTool(client, 'ask', { question: 'What?' }).catch(() => 'closed');
    const signal = await asked;
    await transport.terminateSession();
    await untilAborted(signal);
    await client.close();
    expect(await call).toBe('closed');
  });

  it('ends an answer in JSON that was cancelled', async () => {
    const opened = defer<undefined>();
    const assistant = createFakeAssistant({
      document: () => {
        opened.resolve(undefined);
        return new Promise(() => undefined);
      },
    });
    const url = await serve({ assistant });
    const headers = { accept, 'content-type': 'application/json', 'mcp-session-id': 'mine' };
    const post = (body: unknown) => fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    const uri = 'rapporteur://documents/soc-cp-365';
    const reading = post({ jsonrpc: '2.0', id: 'r', method: 'resources/read', params: { uri } });
    await opened.promise;
    const params = { requestId: 'r' };
    expect((await post({ jsonrpc: '2.0', method: 'notifications/cancelled', params })).status).toBe(202);
    expect((await reading).status).toBe(202);
  });

  it('takes no more calls of tools than event streams may be open', async () => {
    const { assistant, asked } = neverAnswering();
    const { client } = await connect(await serve({ assistant, mostStreams: 1 }));
    const call = callTool(client, 'ask', { question: 'What?' }).catch(() => 'closed');
    await asked;
    await expect(callTool(client, 'ask', { question: 'What?' })).rejects.toThrow(
      '1 event streams are open; no more are taken.',
    );
    await client.close();
    expect(await call).toBe('closed');
  });

  it('cuts the connection of a client that takes nothing', async () => {
    const { assistant, asked } = neverAnswering();
    const url = await serve({ assistant, stallMilliseconds: 20, keepAliveMilliseconds: 60_000 });
    const { client } = await connect(url);
    const call = callTool(client, 'ask', { question: 'What?' }).catch(() => 'closed');
    await untilAborted(await asked);
    await client.close();
    expect(await call).toBe('closed');
  });
});

describe('what /mcp refuses', () => {
  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['http://localhost:3000', 200],
    ['http://LOCALHOST:3000', 200],
    [undefined, 200],
  ])('pages of other sites: from %s it answers %d', async (origin, status) => {
    const call = request(makeTestApp().app).post('/mcp').set('Host', 'localhost:3000').set('Accept', accept);
    const response = await (origin === undefined ? call : call.set('Origin', origin)).send(ping);
    expect(response.status).toBe(status);
    if (status !== 403) return;
    expect(JSON.parse(response.text)).toMatchObject({
      type: 'urn:rapporteur:problem:forbidden-origin',
      title: 'Not for other sites',
      detail: 'Pages of other sites are not answered here.',
    });
  });

  it('other names, wrong tokens and too many requests, as every address does', async () => {
    const token = '0123456789abcdef';
    const { app } = makeTestApp({ config: { apiTokens: [token], rateLimit: 3 } });
    const post = (header: Record<string, string>) =>
      request(app).post('/mcp').set('Accept', accept).set(header).send(ping);
    expect((await post({ Host: 'evil.example', Authorization: `Bearer ${token}` })).status).toBe(421);
    expect((await post({})).status).toBe(401);
    expect((await post({ Authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await post({ Authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await post({ Authorization: `Bearer ${token}` })).status).toBe(429);
  });

  it.each(['get', 'put', 'patch'] as const)('%s, and names what it takes', async (method) => {
    const response = await request(makeTestApp().app)[method]('/mcp').set('Accept', 'text/event-stream');
    expect(response.status).toBe(405);
    expect(response.headers['allow']).toBe('POST, DELETE');
  });

  it('bodies that are no message, lists of messages, and more than 64 kB', async () => {
    const { app } = makeTestApp();
    const post = (body: string, type = 'application/json') =>
      request(app).post('/mcp').set('Accept', accept).set('Content-Type', type).send(body);
    expect((await post('{"jsonrpc":')).status).toBe(400);
    expect((await post('{"jsonrpc":"2.0"}')).body).toMatchObject({ error: { code: -32700 } });
    const batch = await post(JSON.stringify([ping, ping]));
    expect(JSON.parse(batch.text)).toMatchObject({ status: 400, detail: 'The body is a list of messages.' });
    expect((await post(JSON.stringify({ ...ping, x: 'x'.repeat(65 * 1024) }))).status).toBe(413);
    expect((await post('ping', 'text/plain')).status).toBe(415);
    const unaccepted = await request(app).post('/mcp').set('Accept', 'text/html').send(ping);
    expect(unaccepted.status).toBe(406);
  });
});
