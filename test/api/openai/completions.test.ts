import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { AskOptions, AskWithTurnsRequest, Assistant } from '../../../src/contracts/assistant.js';
import type { AnswerListener } from '../../../src/contracts/chat-event.js';
import { completionErrorSchema, completionSchema } from '../../../src/contracts/chat-completion.js';
import { AppError } from '../../../src/contracts/errors.js';
import { answered, createFakeAssistant } from '../../support/fake-assistant.js';
import { makeTestApp } from '../make-test-app.js';
import { collectChunks } from './collect-chunks.js';

type ToldEvent = Parameters<AnswerListener>[0];

const ask = { model: 'rapporteur', messages: [{ role: 'user', content: 'What follows?' }] };
const question: ToldEvent = {
  event: 'question',
  data: { standaloneQuestion: 'What follows?', rewrites: [] },
};

function sentence(text: string, index = 0): ToldEvent {
  const told = {
    text,
    citations: [1],
    verdict: 'supported' as const,
    attribution: 'Press release, Doha (17 April 2015)',
  };
  return { event: 'sentence', data: { index, sentence: told, citations: answered.citations } };
}

function appThatTells(events: readonly ToldEvent[], last: () => Error | null = () => null) {
  const askWithTurns: Assistant['askWithTurns'] = async (
    { answerId = '' }: AskWithTurnsRequest,
    { listener }: AskOptions = {},
  ) => {
    for (const event of events) await listener?.(event);
    const error = last();
    if (error !== null) throw error;
    return { ...answered, id: answerId, conversationId: '' };
  };
  return makeTestApp({ assistant: createFakeAssistant({ askWithTurns }) }).app;
}

function post(app: Parameters<typeof request>[0], body: object) {
  return request(app).post('/v1/chat/completions').send(body);
}

describe('POST /v1/chat/completions', () => {
  it('gives an answer whose id is that of the completion, with links to where it was asked', async () => {
    const response = await post(makeTestApp().app, ask).set('Host', 'localhost:3000');
    expect(response.status).toBe(200);
    const completion = completionSchema.parse(response.body);
    expect(completion.id).toBe(`chatcmpl-${completion.rapporteur.id}`);
    expect(completion.id).toMatch(/^chatcmpl-[\w-]{16}$/);
    expect([completion.object, completion.model]).toEqual(['chat.completion', 'rapporteur']);
    expect(completion.choices[0]?.message.content).toContain(
      'http://localhost:3000/documents/soc-cp-365#p2.a',
    );
  });

  it('puts PUBLIC_URL before links where it is set', async () => {
    const { app } = makeTestApp({ config: { publicUrl: 'https://reports.example.org/r' } });
    const completion = completionSchema.parse((await post(app, ask)).body);
    expect(completion.choices[0]?.message.citations[0]?.url).toBe(
      'https://reports.example.org/r/documents/soc-cp-365#p2.a',
    );
  });

  it('streams the role, each sentence, the references, and last the sources and the whole answer', async () => {
    const app = appThatTells([question, { event: 'evidence', data: [] }, sentence('The first.')]);
    const response = await post(app, { ...ask, stream: true }).set('Host', 'localhost');
    expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    const { chunks, content, end } = collectChunks(response.text);
    expect(end).toBe('[DONE]');
    const whole = completionSchema.parse((await post(app, ask).set('Host', 'localhost')).body).choices[0]
      ?.message;
    expect(content).toBe(whole?.content);
    expect(chunks.map(({ choices }) => choices[0]?.finish_reason)).toEqual([null, null, null, 'stop']);
    expect(chunks[0]?.choices[0]?.delta).toEqual({ role: 'assistant', content: '' });
    expect(chunks[1]?.choices[0]?.delta).toEqual({
      content: 'Press release, Doha (17 April 2015):\nThe first. [1]',
    });
    expect(chunks[3]?.choices[0]?.delta).toEqual({
      annotations: whole?.annotations,
      citations: whole?.citations,
    });
    expect(chunks[3]?.rapporteur).toMatchObject({ status: 'answered', sentences: answered.sentences });
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
    expect(chunks.every((chunk) => !('usage' in chunk))).toBe(true);
  });

  it('sends the usage in a chunk of its own where it is asked for', async () => {
    const body = { ...ask, stream: true, stream_options: { include_usage: true } };
    const { chunks } = collectChunks((await post(appThatTells([question]), body)).text);
    const last = chunks.at(-1);
    expect(last?.choices).toEqual([]);
    expect(last?.usage).toEqual({ prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 });
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
  });

  it('says of sentences it cannot take back that they are withdrawn, and annotates only what follows', async () => {
    const reset: ToldEvent = { event: 'reset', data: { reason: 'The language model broke off.' } };
    const app = appThatTells([question, sentence('Half.'), reset, sentence('The first.')]);
    const { chunks, content } = collectChunks((await post(app, { ...ask, stream: true })).text);
    expect(content).toMatch(
      /^Press release.*:\nHalf\. \[1\]\n\nThe sentences above are withdrawn: The language model broke off\. The answer follows\.\n\nPress release.*:\nThe first\. \[1\]\n\nReferences:/,
    );
    const annotations = chunks.at(-1)?.choices[0]?.delta.annotations ?? [];
    expect(annotations.map(({ url_citation: { start_index } }) => start_index)).toEqual([
      content.indexOf('The first. [1]') + 'The first. '.length,
    ]);
  });

  it('ends with the error when one comes after the first chunk, without a word of an unexpected one', async () => {
    const app = appThatTells([question, sentence('Half.')], () => new Error('password=hunter2'));
    const response = await post(app, { ...ask, stream: true });
    expect(response.status).toBe(200);
    expect(response.text).not.toContain('hunter2');
    expect(response.text).not.toContain('[DONE]');
    const last: unknown = JSON.parse(response.text.trim().split('\n\n').at(-1)?.slice('data: '.length) ?? '');
    expect(last).toEqual({
      error: {
        message:
          'Something went wrong on the server. It has been logged. Try again; if it happens again, give the requestId to whoever runs the server.',
        type: 'server_error',
        param: null,
        code: 'internal',
      },
    });
  });

  it('answers an error before the first chunk with its own status, also for a stream', async () => {
    const error = new AppError({ step: 'api', kind: 'unavailable', message: 'Busy.' });
    const response = await post(
      appThatTells([], () => error),
      { ...ask, stream: true },
    );
    expect([response.status, response.headers['retry-after']]).toEqual([503, '5']);
    expect(response.body).toEqual({
      error: { message: 'Busy.', type: 'server_error', param: null, code: 'unavailable' },
    });
  });

  it('takes a conversation of up to a megabyte', async () => {
    const messages = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'x'.repeat(900_000) },
      ...ask.messages,
    ];
    expect((await post(makeTestApp().app, { ...ask, messages })).status).toBe(200);
    const large = [{ role: 'assistant', content: 'x'.repeat(1_100_000) }, ...ask.messages];
    const refused = await post(makeTestApp().app, { ...ask, messages: large });
    expect(refused.status).toBe(413);
    expect(refused.body).toEqual({
      error: {
        message: 'The body is larger than 1024 kB. Send less than 1024 kB.',
        type: 'invalid_request_error',
        param: null,
        code: 'too_large',
      },
    });
  });
});

describe('errors under /v1', () => {
  const tokens = { apiTokens: ['0123456789abcdef'] };

  it.each([
    [400, 'malformed_request', null, '{"model":'],
    [400, 'invalid_value', 'messages', JSON.stringify({ model: 'rapporteur' })],
    [400, 'invalid_value', 'n', JSON.stringify({ ...ask, n: 2 })],
    [
      400,
      'invalid_value',
      'response_format.type',
      JSON.stringify({ ...ask, response_format: { type: 'json_object' } }),
    ],
    [400, 'invalid_value', 'tool_choice', JSON.stringify({ ...ask, tool_choice: 'required' })],
    [
      400,
      'invalid_value',
      'tool_choice',
      JSON.stringify({ ...ask, tool_choice: { type: 'function', function: { name: 'f' } } }),
    ],
    [404, 'model_not_found', 'model', JSON.stringify({ ...ask, model: 'gpt-4o' })],
  ])('are %i with the code %s', async (status, code, param, body) => {
    const response = await request(makeTestApp().app)
      .post('/v1/chat/completions')
      .set('Content-Type', 'application/json')
      .send(body);
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.body).toMatchObject({ error: { type: 'invalid_request_error', param, code } });
  });

  it('name the first of many faults, so that a request cannot have itself sent back many times over', async () => {
    const messages = Array.from({ length: 19_000 }, () => 0);
    const response = await post(makeTestApp().app, { ...ask, messages });
    expect(response.status).toBe(400);
    const { error } = completionErrorSchema.parse(response.body);
    expect(error.message.split('; ')).toHaveLength(20);
    expect(error.param).toBe('messages.0');
  });

  it.each([
    ['messages', { messages: Array.from({ length: 20_001 }, () => 0) }],
    ['parts of messages', { messages: [{ role: 'user', content: Array.from({ length: 20_000 }, () => 0) }] }],
    ['lists within lists', { x: Array.from({ length: 100 }, () => Array.from({ length: 200 }, () => 0)) }],
  ])('are 413 for tens of thousands of %s, which no schema is then run over', async (_name, part) => {
    const response = await post(makeTestApp().app, { ...ask, ...part });
    expect(response.status).toBe(413);
    const { error } = completionErrorSchema.parse(response.body);
    expect([error.code, error.message]).toEqual([
      'too_large',
      'The body has more than 20000 values. Send fewer elements and members.',
    ]);
  });

  it('are none for a conversation of thousands of messages', async () => {
    const messages = Array.from({ length: 6000 }, () => ({ role: 'user', content: 'a' }));
    expect((await post(makeTestApp().app, { ...ask, messages })).status).toBe(200);
  });

  it('are in that form too for what no route has seen: token, path, method, type, index', async () => {
    const guarded = makeTestApp({ config: tokens }).app;
    const missing = await request(guarded).get('/v1/models');
    expect([missing.status, missing.body]).toMatchObject([401, { error: { code: 'invalid_api_key' } }]);
    const given = await request(guarded).get('/v1/models').set('Authorization', 'Bearer 0123456789abcdef');
    expect(given.status).toBe(200);
    const { app } = makeTestApp();
    expect((await request(app).get('/v1/embeddings')).body).toMatchObject({ error: { code: 'not_found' } });
    const method = await request(app).get('/v1/chat/completions');
    expect([method.status, method.headers['allow'], method.body]).toMatchObject([
      405,
      'POST',
      { error: { code: 'method_not_allowed' } },
    ]);
    const typed = await request(app).post('/v1/chat/completions').type('text').send('x');
    expect([typed.status, typed.body]).toMatchObject([415, { error: { code: 'unsupported_media_type' } }]);
    const waiting = await post(makeTestApp({ assistant: null }).app, ask);
    expect([waiting.status, waiting.body]).toMatchObject([503, { error: { code: 'index_missing' } }]);
    expect((await request(app).get('/v1')).body).toMatchObject({ error: { code: 'not_found' } });
    expect((await request(app).get('/v10')).body).toMatchObject({ type: 'urn:rapporteur:problem:not-found' });
  });

  it('are 429 over the rate, which the list of models does not count towards', async () => {
    const { app } = makeTestApp({ config: { rateLimit: 1 } });
    expect((await request(app).get('/v1/models')).status).toBe(200);
    expect((await post(app, ask)).status).toBe(200);
    const over = await post(app, ask);
    expect([over.status, over.body]).toMatchObject([
      429,
      { error: { type: 'requests', code: 'rate_limit_exceeded' } },
    ]);
    expect(over.headers['retry-after']).toMatch(/^\d+$/);
  });

  it('are 503 when as many streams are open as may be', async () => {
    const { app } = makeTestApp({ mostStreams: 0 });
    const response = await post(app, { ...ask, stream: true });
    expect([response.status, response.body]).toMatchObject([503, { error: { code: 'unavailable' } }]);
  });
});

describe('GET /v1/models', () => {
  it('lists one model, which can be had alone, without an index too', async () => {
    const { app } = makeTestApp({ assistant: null, today: () => new Date(1_800_000_000_999) });
    const model = { id: 'rapporteur', object: 'model', created: 1_800_000_000, owned_by: 'rapporteur' };
    expect((await request(app).get('/v1/models')).body).toEqual({ object: 'list', data: [model] });
    expect((await request(app).get('/v1/models/rapporteur')).body).toEqual(model);
    const other = await request(app).get('/v1/models/gpt-4o');
    expect([other.status, other.body]).toMatchObject([404, { error: { code: 'model_not_found' } }]);
  });
});
