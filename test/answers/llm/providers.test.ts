import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { openChatModel } from '../../../src/answers/llm/open-chat-model.js';
import { ModelFailure, type ModelRequest } from '../../../src/contracts/chat-model.js';
import { listenOnFreePort } from '../../api/listen-on-free-port.js';
import { silentLog } from '../../support/silent-log.js';
import { makeSettings } from './make-settings.js';
import { readStream } from './read-stream.js';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Seen {
  url: string;
  headers: IncomingHttpHeaders;
  body: unknown;
}

/** A server that answers every request with these lines. */
async function serve(
  contentType: string,
  lines: readonly string[],
): Promise<{ origin: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      seen.push({ url: request.url ?? '', headers: request.headers, body: JSON.parse(body) });
      response.writeHead(200, { 'content-type': contentType });
      for (const line of lines) response.write(line);
      response.end();
    });
  });
  servers.push(server);
  return { origin: `http://127.0.0.1:${await listenOnFreePort(server)}`, seen };
}

const schema = { type: 'object', properties: { a: { type: 'string', maxLength: 5 } }, required: ['a'] };
const request: ModelRequest = {
  messages: [
    { role: 'system', text: 'Be brief.' },
    { role: 'user', text: 'When?' },
    { role: 'assistant', text: 'Then.' },
    { role: 'user', text: 'And when?' },
  ],
  maximumTokens: 50,
  schema: { name: 'reply', schema },
};

async function reasonOf(stream: AsyncGenerator<string, unknown, undefined>): Promise<string> {
  const error = await readStream(stream).catch((one: unknown) => one);
  return error instanceof ModelFailure ? error.reason : String(error);
}

describe('Ollama', () => {
  function line(content: string, end: object = { done: false }): string {
    return `${JSON.stringify({ model: 'm', message: { role: 'assistant', content }, ...end })}\n`;
  }

  async function open(lines: readonly string[]) {
    const { origin, seen } = await serve('application/x-ndjson', lines);
    const settings = makeSettings({ provider: 'ollama', model: 'm:8b', baseUrl: origin, apiKey: 'k' });
    return { seen, model: await openChatModel(settings, { log: silentLog, retryMilliseconds: 1 }) };
  }

  it('is asked with the schema, the limit of tokens and the room it needs', async () => {
    const ended = { done: true, done_reason: 'stop', prompt_eval_count: 9, eval_count: 3 };
    const { model, seen } = await open([line('In '), line('1921.'), line('', ended)]);
    expect(await readStream(model.stream(request))).toEqual({
      pieces: ['In ', '1921.'],
      end: { end: 'complete', tokens: { input: 9, output: 3 } },
    });
    expect(seen).toMatchObject([
      {
        url: '/api/chat',
        headers: { authorization: 'Bearer k' },
        body: {
          model: 'm:8b',
          stream: true,
          format: schema,
          options: { temperature: 0, num_predict: 50, num_ctx: 4000 },
          messages: [
            { role: 'system', content: 'Be brief.' },
            { role: 'user', content: 'When?' },
            { role: 'assistant', content: 'Then.' },
            { role: 'user', content: 'And when?' },
          ],
        },
      },
    ]);
  });

  it('tells the limit, a stream that ends halfway, and a fault in the middle', async () => {
    const limited = await open([line('In'), line('', { done: true, done_reason: 'length' })]);
    expect((await readStream(limited.model.stream(request))).end.end).toBe('length');
    expect(await reasonOf((await open([line('In')])).model.stream(request))).toBe('cut-off');
    const faulty = await open([line('In'), '{"error":"out of memory"}\n']);
    expect(await reasonOf(faulty.model.stream(request))).toBe('server-error');
  });
});

describe('Anthropic', () => {
  function event(type: string, facts: object): string {
    return `event: ${type}\ndata: ${JSON.stringify({ type, ...facts })}\n\n`;
  }

  function piece(words: string): string {
    return event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: words } });
  }

  const start = [
    event('message_start', {
      message: {
        id: 'x',
        type: 'message',
        role: 'assistant',
        model: 'm',
        content: [],
        stop_reason: null,
        usage: { input_tokens: 9, output_tokens: 0 },
      },
    }),
    event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
  ];

  function end(reason: string): string[] {
    return [
      event('content_block_stop', { index: 0 }),
      event('message_delta', { delta: { stop_reason: reason }, usage: { output_tokens: 3 } }),
      event('message_stop', {}),
    ];
  }

  async function open(lines: readonly string[]) {
    const { origin, seen } = await serve('text/event-stream', lines);
    const settings = makeSettings({
      provider: 'anthropic',
      model: 'claude-sonnet-4-5',
      baseUrl: origin,
      apiKey: 'k',
      keyHeader: 'x-api-key',
    });
    return { seen, model: await openChatModel(settings, { log: silentLog, retryMilliseconds: 1 }) };
  }

  it('is asked with its own header for the key and its own form of the schema', async () => {
    const { model, seen } = await open([...start, piece('In '), piece('1921.'), ...end('end_turn')]);
    expect(await readStream(model.stream(request))).toEqual({
      pieces: ['In ', '1921.'],
      end: { end: 'complete', tokens: { input: 9, output: 3 } },
    });
    expect(seen).toMatchObject([
      {
        url: '/v1/messages',
        headers: { 'x-api-key': 'k', 'anthropic-version': '2023-06-01' },
        body: {
          model: 'claude-sonnet-4-5',
          stream: true,
          max_tokens: 50,
          temperature: 0,
          output_config: { format: { type: 'json_schema', schema } },
          system: 'Be brief.',
        },
      },
    ]);
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
  });

  it('tells the limit, a refusal, a stream that ends halfway, and a fault in the middle', async () => {
    const limited = await open([...start, piece('In'), ...end('max_tokens')]);
    expect((await readStream(limited.model.stream(request))).end.end).toBe('length');
    const refusing = await open([...start, piece('I'), ...end('refusal')]);
    expect(await reasonOf(refusing.model.stream(request))).toBe('refused');
    expect(await reasonOf((await open([...start, piece('In')])).model.stream(request))).toBe('cut-off');
    const overloaded = event('error', { error: { type: 'overloaded_error', message: 'busy' } });
    const faulty = await open([...start, piece('In'), overloaded]);
    expect(await reasonOf(faulty.model.stream(request))).toBe('server-error');
  });
});

describe('Azure OpenAI', () => {
  it('is asked at its deployment, with the version in the query and the key in its own header', async () => {
    const chunk = { id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm' };
    const { origin, seen } = await serve('text/event-stream', [
      `data: ${JSON.stringify({ ...chunk, choices: [{ index: 0, delta: { content: 'Then.' }, finish_reason: 'stop' }] })}\n\n`,
      'data: [DONE]\n\n',
    ]);
    const settings = makeSettings({
      baseUrl: `${origin}/openai/deployments/d`,
      query: { 'api-version': '2024-10-21' },
      apiKey: 'k',
      keyHeader: 'api-key',
    });
    const model = await openChatModel(settings, { log: silentLog });
    expect((await readStream(model.stream(request))).pieces).toEqual(['Then.']);
    expect(seen[0]?.url).toBe('/openai/deployments/d/chat/completions?api-version=2024-10-21');
    expect(seen[0]?.headers['api-key']).toBe('k');
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
  });
});
