import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { makeTestApp } from './make-test-app.js';

async function logOf(config: { logQuestions: boolean }): Promise<Record<string, unknown>[]> {
  const { app, logged } = makeTestApp({ config: { ...config, apiTokens: ['0123456789abcdef'] } });
  const authorization = { Authorization: 'Bearer 0123456789abcdef' };
  await request(app).post('/api/chat').set(authorization).send({ question: 'Who is Ada?' });
  await request(app).get('/api/search?q=Ada').set(authorization);
  await request(app).get('/api/conversations/conversation-1').set(authorization);
  await request(app).get('/api/briefings/briefing-1').set(authorization);
  await request(app).get('/c/conversation-1').set(authorization);
  await request(app).get('/health/live');
  return logged;
}

/** What a log line says besides time, process, machine and how long it took. */
function factsOf(line: Record<string, unknown>): unknown {
  const passing = new Set(['time', 'pid', 'hostname', 'responseTime']);
  return Object.fromEntries(Object.entries(line).filter(([name]) => !passing.has(name)));
}

describe('the log', () => {
  it('has a line a request, without question, query, token, conversation or briefing, and none for health', async () => {
    const logged = await logOf({ logQuestions: false });
    const line = (method: string, path: string) => ({
      level: 30,
      req: { id: 'id-1', method, path },
      res: { status: 200 },
      msg: 'request completed',
    });
    expect(logged.map(factsOf)).toEqual([
      line('POST', '/api/chat'),
      line('GET', '/api/search'),
      line('GET', '/api/conversations/…'),
      line('GET', '/api/briefings/…'),
      line('GET', '/c/…'),
    ]);
  });

  it('has the texts of questions and searches where that is wanted', async () => {
    const logged = await logOf({ logQuestions: true });
    expect(logged).toHaveLength(7);
    expect(logged[0]).toMatchObject({ question: 'Who is Ada?', msg: 'question asked' });
    expect(logged[2]).toMatchObject({ query: 'Ada', msg: 'search asked' });
  });

  it('warns of what has yet to be built, with the reason and without a 500', async () => {
    const { app, logged } = makeTestApp({ assistant: null });
    await request(app).get('/api/documents');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ level: 40, res: { status: 503 }, err: { kind: 'index-missing' } });
  });
});
