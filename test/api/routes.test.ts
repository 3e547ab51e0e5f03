import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { AskRequest, SearchResult } from '../../src/contracts/assistant.js';
import {
  answered,
  conversation,
  createFakeAssistant,
  declined,
  headings,
  overview,
  paragraphs,
  partial,
  pressRelease,
} from '../support/fake-assistant.js';
import { makeTestApp } from './make-test-app.js';

describe('POST /api/chat', () => {
  it.each([answered, partial, declined])('gives the whole answer, $status', async (answer) => {
    const { app } = makeTestApp({ assistant: createFakeAssistant({ ask: () => Promise.resolve(answer) }) });
    const response = await request(app).post('/api/chat').send({ question: 'What follows?' });
    expect(response.status).toBe(200);
    expect(response.body).toEqual(answer);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['x-request-id']).toBe('id-1');
  });

  it('hands question, conversation, filters and limit to the assistant, the question trimmed', async () => {
    const asked: AskRequest[] = [];
    const ask = (ask: AskRequest) => {
      asked.push(ask);
      return Promise.resolve(answered);
    };
    const { app } = makeTestApp({ assistant: createFakeAssistant({ ask }) });
    const filters = { documentIds: ['soc-cp-365'], years: [2015] };
    await request(app)
      .post('/api/chat')
      .send({ question: '  What follows? ', conversationId: 'c', filters, limit: 5 });
    expect(asked).toEqual([{ question: 'What follows?', conversationId: 'c', filters, limit: 5 }]);
  });

  it('leaves out what the schema of an answer does not name', async () => {
    const ask = () => Promise.resolve({ ...answered, prompt: 'secret' });
    const { app } = makeTestApp({ assistant: createFakeAssistant({ ask }) });
    const response = await request(app).post('/api/chat').send({ question: 'What follows?' });
    expect(response.body).toEqual(answered);
  });
});

describe('GET /api/search', () => {
  const hit: SearchResult = {
    paragraph: paragraph(2),
    label: 'SOC/CP/365, para. 2',
    url: '/documents/soc-cp-365#p2',
    legs: { lexical: { rank: 1, score: 2 } },
    score: 0.5,
  };

  it('gives the hits, ten at most unless told, lists given once or with commas', async () => {
    const searched: unknown[] = [];
    const search = (query: unknown) => {
      searched.push(query);
      return Promise.resolve([hit]);
    };
    const { app } = makeTestApp({ assistant: createFakeAssistant({ search }) });
    const response = await request(app).get('/api/search?q=two+things');
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ query: 'two things', hits: [hit] });
    await request(app).get(
      '/api/search?q=two&limit=3&documentIds=a,b&kinds=press+release&kinds=report&years=2015,2019&statuses=draft' +
        '&bodies=Conference,+Vienna&languages=en,fr',
    );
    expect(searched).toEqual([
      { query: 'two things', limit: 10, filters: {} },
      {
        query: 'two',
        limit: 3,
        filters: {
          documentIds: ['a', 'b'],
          kinds: ['press release', 'report'],
          years: [2015, 2019],
          statuses: ['draft'],
          bodies: ['Conference, Vienna'],
          languages: ['en', 'fr'],
        },
      },
    ]);
  });
});

describe('GET /api/documents', () => {
  it('lists the documents', async () => {
    const response = await request(makeTestApp().app).get('/api/documents');
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ documents: [pressRelease] });
  });

  it('gives one with its paragraphs and headings', async () => {
    const response = await request(makeTestApp().app).get('/api/documents/soc-cp-365');
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ document: pressRelease, paragraphs, headings });
  });

  it('gives one to be read, without where its paragraphs stand in the file', async () => {
    const response = await request(makeTestApp().app).get('/api/documents/soc-cp-365?view=reading');
    expect(response.status).toBe(200);
    const reading = paragraphs.map(({ sourceSpans: _spans, textRuns: _runs, ...rest }) => rest);
    expect(response.body).toEqual({ document: pressRelease, paragraphs: reading, headings });
    expect((await request(makeTestApp().app).get('/api/documents/soc-cp-365?view=other')).status).toBe(422);
  });

  it('gives one paragraph with its surroundings', async () => {
    const response = await request(makeTestApp().app).get('/api/documents/soc-cp-365/paragraphs/p2.a');
    expect(response.status).toBe(200);
    expect(response.body).toEqual({
      paragraph: paragraph(3),
      document: pressRelease,
      label: 'SOC/CP/365, para. 2 (a)',
      url: '/documents/soc-cp-365#p2.a',
      headingPath: ['Statements'],
      before: [paragraph(2)],
      after: [paragraph(4)],
      footnotes: [],
      sourceSpans: [{ start: 100, end: 110 }],
    });
  });
});

describe('/api/conversations/:id', () => {
  it('reads each of its answers once, since the store has parsed them', async () => {
    let reads = 0;
    const counted = {
      ...answered,
      get status() {
        reads += 1;
        return 'answered' as const;
      },
    };
    const assistant = createFakeAssistant({ conversationAnswers: () => [counted] });
    const response = await request(makeTestApp({ assistant }).app).get(
      '/api/conversations/conversation-1/answers',
    );
    expect([response.body, reads]).toEqual([{ answers: [answered] }, 1]);
  });

  it('gives the whole answers of its turns', async () => {
    const response = await request(makeTestApp().app).get('/api/conversations/conversation-1/answers');
    expect([response.status, response.body]).toEqual([200, { answers: [answered] }]);
  });

  it('is read, renamed and removed', async () => {
    const { app } = makeTestApp();
    const read = await request(app).get('/api/conversations/conversation-1');
    expect([read.status, read.body]).toEqual([200, conversation]);
    const renamed = await request(app)
      .patch('/api/conversations/conversation-1')
      .send({ title: ' Follow-up ' });
    expect([renamed.status, renamed.body]).toEqual([200, { ...conversation, title: 'Follow-up' }]);
    const removed = await request(app).delete('/api/conversations/conversation-1');
    expect([removed.status, removed.text]).toEqual([204, '']);
  });
});

describe('GET /api/corpus', () => {
  it('says what the corpus is and what can be asked of it', async () => {
    const response = await request(makeTestApp().app).get('/api/corpus');
    expect([response.status, response.body]).toEqual([200, overview]);
  });
});

describe('GET /api/state', () => {
  it('is ready with an assistant', async () => {
    const response = await request(makeTestApp().app).get('/api/state');
    expect([response.status, response.body]).toEqual([200, { state: 'ready' }]);
  });

  it('says how far a build has come, and without one what is missing', async () => {
    const building = {
      state: 'building',
      progress: { stage: 'embedding', done: 3, total: 9 },
    } as const;
    const busy = makeTestApp({ assistant: null, building: () => building }).app;
    expect((await request(busy).get('/api/state')).body).toEqual(building);
    const response = await request(makeTestApp({ assistant: null }).app).get('/api/state');
    expect([response.status, response.body]).toEqual([
      200,
      { state: 'waiting', message: 'There is no index to answer from.', remedy: 'Run: rapporteur index' },
    ]);
  });
});

describe('/health', () => {
  it('is live and ready with an index, live only without', async () => {
    const ready = makeTestApp().app;
    expect((await request(ready).get('/health/live')).body).toEqual({ status: 'live' });
    expect((await request(ready).get('/health/ready')).body).toEqual({ status: 'ready' });
    const waiting = makeTestApp({ assistant: null }).app;
    expect((await request(waiting).get('/health/live')).status).toBe(200);
    expect((await request(waiting).get('/health/ready')).status).toBe(503);
  });

  it('needs no token and no known host name', async () => {
    const { app } = makeTestApp({ config: { apiTokens: ['0123456789abcdef'] } });
    const response = await request(app).get('/health/ready').set('Host', '10.0.0.7:3000');
    expect(response.status).toBe(200);
  });
});

function paragraph(index: number) {
  const found = paragraphs[index];
  if (found === undefined) throw new Error(`no paragraph ${index}`);
  return found;
}
