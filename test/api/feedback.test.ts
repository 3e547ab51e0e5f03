import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { Assistant } from '../../src/contracts/assistant.js';
import { AppError } from '../../src/contracts/errors.js';
import type { FeedbackRequest } from '../../src/contracts/feedback.js';
import { createFakeAssistant } from '../support/fake-assistant.js';
import { makeTestApp } from './make-test-app.js';

const mark = { conversationId: 'conversation-1', answerId: 'answer-1' };

function makeApp(markWrong: Assistant['markWrong']) {
  return makeTestApp({ assistant: createFakeAssistant({ markWrong }) });
}

describe('POST /api/feedback', () => {
  it('answers 201 with the id of what was kept, the comment trimmed', async () => {
    const marked: FeedbackRequest[] = [];
    const { app } = makeApp((request) => {
      marked.push(request);
      return { id: 'feedback-1', status: 'kept' };
    });
    const response = await request(app)
      .post('/api/feedback')
      .send({ ...mark, comment: ' too short ' });
    expect([response.status, response.body]).toEqual([201, { id: 'feedback-1', status: 'kept' }]);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(marked).toEqual([{ ...mark, comment: 'too short' }]);
  });

  it('answers 200 with the same id when the answer had been marked before', async () => {
    const { app } = makeApp(() => ({ id: 'feedback-1', status: 'kept-before' }));
    const response = await request(app).post('/api/feedback').send(mark);
    expect([response.status, response.body]).toEqual([200, { id: 'feedback-1', status: 'kept-before' }]);
  });

  it('sends nothing that the schema does not name', async () => {
    const { app } = makeApp(() => ({
      id: 'feedback-1',
      status: 'kept' as const,
      file: '/data/feedback.jsonl',
    }));
    const response = await request(app).post('/api/feedback').send(mark);
    expect(response.body).toEqual({ id: 'feedback-1', status: 'kept' });
  });

  it.each([
    ['not-found', 404],
    ['unavailable', 503],
  ] as const)('answers a problem when it is %s', async (kind, status) => {
    const { app } = makeApp(() => {
      throw new AppError({
        step: 'conversation',
        kind,
        message: 'It is so.',
        remedy: 'Do this.',
        cause: new Error('EACCES: /secret/feedback.jsonl'),
      });
    });
    const response = await request(app).post('/api/feedback').send(mark);
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(JSON.parse(response.text)).toMatchObject({
      type: `urn:rapporteur:problem:${kind}`,
      detail: 'It is so.',
      remedy: 'Do this.',
      instance: '/api/feedback',
    });
    expect(response.text).not.toContain('secret');
  });

  it.each([
    [{ answerId: 'a' }, 'conversationId'],
    [{ conversationId: 'c', answerId: '' }, 'answerId'],
    [{ ...mark, comment: 'x'.repeat(2001) }, 'comment'],
    [{ ...mark, comment: 5 }, 'comment'],
    [{ ...mark, file: '/etc/passwd' }, ''],
  ])('answers 422 for what cannot be taken: case %#', async (body, path) => {
    const { app } = makeApp(() => {
      throw new Error('not to be called');
    });
    const response = await request(app).post('/api/feedback').send(body);
    expect(response.status).toBe(422);
    expect(JSON.parse(response.text)).toMatchObject({ errors: [{ path }] });
  });

  it('takes a comment of exactly 2,000 characters', async () => {
    const response = await request(makeTestApp().app)
      .post('/api/feedback')
      .send({ ...mark, comment: 'x'.repeat(2000) });
    expect(response.status).toBe(201);
  });

  it('takes JSON alone, and POST alone', async () => {
    const { app } = makeTestApp();
    const form = await request(app).post('/api/feedback').type('form').send(mark);
    expect(form.status).toBe(415);
    const got = await request(app).get('/api/feedback');
    expect([got.status, got.headers['allow']]).toEqual([405, 'POST']);
  });

  it('asks for a token and counts against the rate limit as other routes do', async () => {
    const { app } = makeTestApp({ config: { apiTokens: ['0123456789abcdef'], rateLimit: 2 } });
    const send = () => request(app).post('/api/feedback').send(mark);
    const allowed = await send().set('Authorization', 'Bearer 0123456789abcdef');
    expect([allowed.status, (await send()).status, (await send()).status]).toEqual([201, 401, 429]);
  });

  it('answers 503 while there is no index', async () => {
    const response = await request(makeTestApp({ assistant: null }).app)
      .post('/api/feedback')
      .send(mark);
    expect(response.status).toBe(503);
  });
});
