import { afterEach, describe, expect, it } from 'vitest';
import { openChatModel } from '../../../src/answers/llm/open-chat-model.js';
import {
  type ChatModel,
  type LanguageModelSettings,
  ModelFailure,
  type ModelRequest,
} from '../../../src/contracts/chat-model.js';
import { AppError } from '../../../src/contracts/errors.js';
import { eventually } from '../../support/eventually.js';
import { inPieces, reply, type ScriptedReply, type ScriptedRequest } from '../../support/scripted-reply.js';
import { type ScriptedModelServer, startScriptedModelServer } from '../../support/scripted-model-server.js';
import { silentLog } from '../../support/silent-log.js';
import { makeSettings } from './make-settings.js';
import { readStream } from './read-stream.js';

const servers: ScriptedModelServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

interface Opened {
  model: ChatModel;
  server: ScriptedModelServer;
}

async function open(
  script: (request: ScriptedRequest) => ScriptedReply,
  changed: Partial<LanguageModelSettings> = {},
): Promise<Opened> {
  const server = await startScriptedModelServer(script);
  servers.push(server);
  const settings = makeSettings({ baseUrl: server.baseUrl, ...changed });
  return { server, model: await openChatModel(settings, { log: silentLog, retryMilliseconds: 5 }) };
}

const request: ModelRequest = {
  messages: [
    { role: 'system', text: 'Be brief.' },
    { role: 'user', text: 'What of {the} pier?' },
  ],
  maximumTokens: 50,
};

/** What asking comes to: the pieces given before it, and the failure. */
async function fail(model: ChatModel, changed: Partial<ModelRequest> = {}) {
  const pieces: string[] = [];
  const stream = model.stream({ ...request, ...changed });
  try {
    for (;;) {
      const { done, value } = await stream.next();
      if (done === true) break;
      pieces.push(value);
    }
  } catch (error) {
    if (error instanceof ModelFailure) return { pieces, reason: error.reason, message: error.message };
    if (error instanceof AppError) return { pieces, reason: error.kind, message: error.message };
    throw error;
  }
  throw new Error('the model replied');
}

describe('openChatModel', () => {
  it('gives a reply in pieces, how it ended and what it cost', async () => {
    const { model, server } = await open(() => ({
      ...inPieces('It opened in 1921.', 6),
      usage: { input: 9, output: 4 },
    }));
    expect(await readStream(model.stream(request))).toEqual({
      pieces: ['It ope', 'ned in', ' 1921.'],
      end: { end: 'complete', tokens: { input: 9, output: 4 } },
    });
    expect(server.requests.map(({ body }) => body)).toEqual([
      {
        model: 'scripted',
        temperature: 0,
        max_tokens: 50,
        stream: true,
        stream_options: { include_usage: true },
        messages: [
          { role: 'system', content: 'Be brief.' },
          { role: 'user', content: 'What of {the} pier?' },
        ],
      },
    ]);
    expect(model).toMatchObject({
      name: 'scripted',
      destination: new URL(server.baseUrl).origin,
      contextTokens: 4000,
    });
  });

  it('sends the key in its header, and of this machine no more than a request needs', async () => {
    const { model, server } = await open(() => reply('Yes.'), { apiKey: 'sk-secret' });
    await readStream(model.stream(request));
    const headers = server.requests[0]?.headers ?? {};
    expect(headers.authorization).toBe('Bearer sk-secret');
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'authorization',
      'connection',
      'content-length',
      'content-type',
      'host',
      'sec-fetch-mode',
      'user-agent',
    ]);
    expect(headers['user-agent']).toBe('rapporteur');
  });

  it('sends no key where none is set, whatever the environment holds', async () => {
    process.env['OPENAI_API_KEY'] = 'sk-of-somebody';
    try {
      const { model, server } = await open(() => reply('Yes.'));
      await readStream(model.stream(request));
      expect(JSON.stringify(server.requests[0]?.headers)).not.toContain('sk-of-somebody');
      expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
    } finally {
      delete process.env['OPENAI_API_KEY'];
    }
  });

  it('tells a reply cut by the limit of tokens', async () => {
    const { model } = await open(() => ({
      kind: 'text',
      pieces: ['It opened in'],
      finish: 'length',
      usage: null,
    }));
    expect((await readStream(model.stream(request))).end).toEqual({ end: 'length', tokens: null });
  });

  it('stops reading at eight characters a token where a server holds to no limit, and closes the connection', async () => {
    const { model, server } = await open(() => ({ kind: 'repeat', token: 'pier ', count: 1_000_000 }));
    const { pieces, end } = await readStream(model.stream(request));
    expect(pieces.join('')).toBe('pier '.repeat(80));
    expect(end).toEqual({ end: 'length', tokens: null });
    await eventually(() => Promise.resolve(server.closedEarly())).toBe(1);
  });

  it.each<[string, ScriptedReply, string, string]>([
    [
      'a key that is refused',
      { kind: 'status', status: 401 },
      'refused',
      'The language model does not accept the key, or not for this model; look at LLM_API_KEY and LLM.',
    ],
    [
      'a model that is not there',
      { kind: 'status', status: 404 },
      'refused',
      'The model is not known at that address; look at LLM and LLM_BASE_URL.',
    ],
    [
      'a request that is refused',
      { kind: 'status', status: 400, message: 'no' },
      'refused',
      'The language model refused the request; look at LLM, LLM_MAX_TOKENS and LLM_CONTEXT_TOKENS, and at the log.',
    ],
    [
      'too long a prompt',
      { kind: 'status', status: 400, message: 'maximum context length is 2048' },
      'too-large',
      'Question and passages are too long for the language model; look at LLM_CONTEXT_TOKENS.',
    ],
    [
      'a redirection',
      { kind: 'status', status: 307, headers: { location: 'http://127.0.0.1:9/' } },
      'refused',
      'The address of the language model leads to another; look at LLM_BASE_URL.',
    ],
    [
      'a page for people',
      { kind: 'html' },
      'malformed',
      'What came back is not the reply of a language model; look whether LLM_BASE_URL is the address of one.',
    ],
    [
      'half a JSON',
      { kind: 'malformed-json' },
      'malformed',
      'What came back is not the reply of a language model; look whether LLM_BASE_URL is the address of one.',
    ],
    [
      'no choices',
      { kind: 'no-choices' },
      'malformed',
      'What came back is not the reply of a language model; look whether LLM_BASE_URL is the address of one.',
    ],
    [
      'an empty reply',
      { kind: 'text', pieces: [] },
      'malformed',
      'What came back is not the reply of a language model; look whether LLM_BASE_URL is the address of one.',
    ],
  ])('says what is wrong with %s, after one request', async (_, scripted, reason, message) => {
    const { model, server } = await open(() => scripted);
    expect(await fail(model)).toEqual({ pieces: [], reason, message });
    expect(server.requests).toHaveLength(1);
  });

  it('keeps the key and the words of the server out of what is said, and the key out of the cause', async () => {
    const { model } = await open(() => ({ kind: 'status', status: 401, message: 'bad key sk-secret' }), {
      apiKey: 'sk-secret',
    });
    const error = await readStream(model.stream(request)).catch((one: unknown) => one);
    if (!(error instanceof ModelFailure)) throw new Error('another failure');
    expect(error.message).not.toMatch(/sk-secret|bad key/);
    expect(String(error.cause)).toContain('bad key [key]');
    expect(String(error.cause)).not.toContain('sk-secret');
  });

  it('asks once more after a fault of the server, and not a third time', async () => {
    const recovering = await open(({ attempt }) =>
      attempt === 1 ? { kind: 'status', status: 503 } : reply('Yes.'),
    );
    expect((await readStream(recovering.model.stream(request))).pieces).toEqual(['Yes.']);
    const broken = await open(() => ({ kind: 'status', status: 500 }));
    expect(await fail(broken.model)).toMatchObject({ reason: 'server-error' });
    expect(broken.server.requests).toHaveLength(2);
  });

  it('waits as long as the server asks where the deadline allows it, and gives up at once where not', async () => {
    const limited: ScriptedReply = { kind: 'status', status: 429, headers: { 'retry-after': '0' } };
    const short = await open(({ attempt }) => (attempt === 1 ? limited : reply('Yes.')));
    expect((await readStream(short.model.stream(request))).pieces).toEqual(['Yes.']);
    const long = await open(() => ({ ...limited, headers: { 'retry-after': '31' } }));
    expect(await fail(long.model)).toMatchObject({ reason: 'rate-limited' });
    expect(long.server.requests).toHaveLength(1);
  });

  it('does not ask again where the quota is used up', async () => {
    const { model, server } = await open(() => ({ kind: 'status', status: 429, code: 'insufficient_quota' }));
    expect(await fail(model)).toMatchObject({ reason: 'rate-limited' });
    expect(server.requests).toHaveLength(1);
  });

  it('cannot reach a server that does not run', async () => {
    const { model, server } = await open(() => reply('Yes.'));
    await server.close();
    servers.splice(0);
    expect(await fail(model)).toMatchObject({ pieces: [], reason: 'unreachable' });
  });

  it.each<[string, ScriptedReply, string[], string]>([
    ['before the headers', { kind: 'hang-before-headers' }, [], 'timed-out'],
    ['in the middle', { kind: 'hang', pieces: ['It ', 'opened'] }, ['It ', 'opened'], 'stalled'],
  ])(
    'gives up a server that falls silent %s, and closes the connection',
    async (_, scripted, pieces, reason) => {
      const { model, server } = await open(() => scripted, { timeoutMilliseconds: 150 });
      expect(await fail(model)).toMatchObject({ pieces, reason });
      await eventually(() => Promise.resolve(server.closedEarly())).toBe(1);
      expect(server.openConnections()).toBe(0);
    },
  );

  it('gives up a reply that goes on past the deadline, however lively it is', async () => {
    const { model, server } = await open(() => ({ kind: 'repeat', token: 'a', count: 100_000_000 }), {
      deadlineMilliseconds: 200,
    });
    expect(await fail(model, { maximumTokens: 50_000_000 })).toMatchObject({ reason: 'timed-out' });
    await eventually(() => Promise.resolve(server.closedEarly())).toBe(1);
  });

  it.each(['clean', 'destroy'] as const)(
    'tells a stream that ends halfway (%s), and does not ask again',
    async (how) => {
      const { model, server } = await open(() => ({ kind: 'cut', pieces: ['It opened', ' in'], how }));
      expect(await fail(model)).toMatchObject({ pieces: ['It opened', ' in'], reason: 'cut-off' });
      expect(server.requests).toHaveLength(1);
    },
  );

  it('closes the connection when the reply is no longer wanted', async () => {
    const controller = new AbortController();
    const { model, server } = await open(() => ({ kind: 'hang', pieces: ['It '] }));
    const stream = model.stream({ ...request, signal: controller.signal });
    expect(await stream.next()).toEqual({ done: false, value: 'It ' });
    controller.abort();
    await expect(stream.next()).rejects.toMatchObject({ kind: 'cancelled', step: 'answers' });
    await eventually(() => Promise.resolve(server.closedEarly())).toBe(1);
  });

  it('asks nobody when the reply is not wanted from the beginning', async () => {
    const { model, server } = await open(() => reply('Yes.'));
    expect(await fail(model, { signal: AbortSignal.abort() })).toMatchObject({ reason: 'cancelled' });
    expect(server.requests).toEqual([]);
  });

  it('closes the connection when the reader ends early', async () => {
    const { model, server } = await open(() => ({ kind: 'hang', pieces: ['It ', 'opened'] }));
    for await (const piece of model.stream(request)) {
      expect(piece).toBe('It ');
      break;
    }
    await eventually(() => Promise.resolve(server.closedEarly())).toBe(1);
  });
});
