import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { briefing, createFakeAssistant, createFakeDesk, job } from '../../support/fake-assistant.js';
import { makeTestApp } from '../make-test-app.js';
import { listRoutes } from './list-routes.js';
import { parseWithSchema } from './parse-with-schema.js';
import { readDocument } from './read-document.js';
import { searchQuerySchema } from '../../../src/contracts/search-response.js';

const document = readDocument();
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);

/** What the fake assistant answers at the main addresses. */
const requests: [operation: string, path: string, body?: object][] = [
  ['POST /api/chat', '/api/chat', { question: 'What follows?' }],
  [
    'POST /v1/chat/completions',
    '/v1/chat/completions',
    { model: 'rapporteur', messages: [{ role: 'user', content: 'a' }] },
  ],
  ['GET /v1/models', '/v1/models'],
  ['GET /v1/models/{id}', '/v1/models/rapporteur'],
  ['GET /api/corpus', '/api/corpus'],
  ['GET /api/search', '/api/search?q=a'],
  ['GET /api/documents', '/api/documents'],
  ['GET /api/documents/{id}', '/api/documents/soc-cp-365'],
  ['GET /api/documents/{id}', '/api/documents/soc-cp-365?view=reading'],
  ['GET /api/documents/{id}/paragraphs/{locator}', '/api/documents/soc-cp-365/paragraphs/p2.a'],
  ['GET /api/conversations/{id}', '/api/conversations/conversation-1'],
  ['GET /api/conversations/{id}/answers', '/api/conversations/conversation-1/answers'],
  ['POST /api/feedback', '/api/feedback', { conversationId: 'conversation-1', answerId: 'answer-1' }],
  ['POST /api/briefings', '/api/briefings', { topic: 'two things' }],
  ['POST /api/briefings/outline', '/api/briefings/outline', { topic: 'two things' }],
  ['GET /api/briefings/{id}', '/api/briefings/briefing-1'],
  ['GET /api/state', '/api/state'],
  ['GET /health/live', '/health/live'],
];

describe('the description of the API', () => {
  it('has every route of the server, and no other', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(listRoutes(makeTestApp().app));
  });

  it('refers to no schema that it does not have, and has none that nothing refers to', () => {
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name = '']) => name,
    );
    expect([...new Set(referred)].sort()).toEqual(Object.keys(document.components.schemas));
  });

  it('names each operation once, and describes each parameter of its path', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, operation } of operations) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const described = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(described.map((parameter) => parameter.name)).toEqual(inPath);
    }
  });

  it('describes the query of a search as it is parsed', () => {
    const parameters = document.paths['/api/search']?.get?.parameters ?? [];
    expect(parameters.map(({ name }) => name)).toEqual(Object.keys(searchQuerySchema.shape));
    expect(parameters.filter(({ required }) => required).map(({ name }) => name)).toEqual(['q']);
  });

  it('says of every operation how errors come: under /v1 in OpenAI’s form, else as a problem', () => {
    for (const { name, operation } of operations) {
      const { content = {} } = operation.responses['500'] ?? {};
      const [form, reference] = name.includes(' /v1/')
        ? ['application/json', 'OpenAIError']
        : ['application/problem+json', 'Problem'];
      expect(content).toEqual({ [form]: { schema: { $ref: `#/components/schemas/${reference}` } } });
    }
  });

  it('asks for a token where tokens are set, but for health', () => {
    expect(document.security).toContainEqual({});
    const guarded = readDocument({}, ['0123456789abcdef']);
    expect(guarded.security).toEqual([{ bearer: [] }, { basic: [] }]);
    expect(guarded.paths['/health/live']?.get?.security).toEqual([]);
    expect(guarded.paths['/api/chat']?.post?.security).toBeUndefined();
  });

  it.each(requests)('has the schema of what %s gives', async (name, path, body) => {
    const find = () => ({ ...job, status: 'done' as const, briefing });
    const assistant = createFakeAssistant({ briefings: createFakeDesk({ find }) });
    const { app } = makeTestApp({ assistant });
    const response = await (body === undefined ? request(app).get(path) : request(app).post(path).send(body));
    const operation = operations.find((one) => one.name === name)?.operation;
    const schema = operation?.responses[String(response.status)]?.content?.['application/json']?.schema;
    if (schema === undefined) throw new Error(`${name} does not say what it gives with ${response.status}`);
    expect(parseWithSchema(document, schema, response.body)).toBe('');
    const known = z.record(z.string(), z.unknown()).parse(response.body);
    const [field = ''] = Object.keys(known);
    expect(parseWithSchema(document, schema, { ...known, [field]: { wrong: true } })).not.toBe('');
  });

  it('has the schema of errors', async () => {
    const { app } = makeTestApp();
    const problem = await request(app).post('/api/chat').send({});
    expect(parseWithSchema(document, { $ref: '#/components/schemas/Problem' }, problem.body)).toBe('');
    const error = await request(app).post('/v1/chat/completions').send({});
    expect(parseWithSchema(document, { $ref: '#/components/schemas/OpenAIError' }, error.body)).toBe('');
    expect(parseWithSchema(document, { $ref: '#/components/schemas/OpenAIError' }, problem.body)).not.toBe(
      '',
    );
  });
});

describe('GET /api/openapi.json', () => {
  it('gives the document, with examples, without an index and without counting as a request', async () => {
    const { app } = makeTestApp({ assistant: null, config: { rateLimit: 1 } });
    for (let n = 0; n < 3; n += 1) {
      const response = await request(app).get('/api/openapi.json');
      expect([response.status, response.headers['content-type']]).toEqual([
        200,
        'application/json; charset=utf-8',
      ]);
      expect(response.body).toMatchObject({ openapi: '3.1.0', info: { title: 'Rapporteur' } });
      expect(response.body).toHaveProperty([
        'paths',
        '/api/chat',
        'post',
        'requestBody',
        'content',
        'application/json',
        'example',
      ]);
    }
  });
});

describe('GET /api/docs', () => {
  it('is a page without scripts that has every operation and every schema, its links leading somewhere', async () => {
    const { app } = makeTestApp({ assistant: null });
    const response = await request(app).get('/api/docs');
    expect([response.status, response.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(response.text).not.toMatch(/<script|style=|\son\w+=/i);
    const ids = new Set([...response.text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const { operation } of operations) expect(ids).toContain(operation.operationId);
    for (const name of Object.keys(document.components.schemas)) expect(ids).toContain(`schema-${name}`);
    const targets = [...response.text.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(response.text).toContain('href="/api/docs.css"');
    const style = await request(app).get('/api/docs.css');
    expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  });
});
