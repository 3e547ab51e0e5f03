import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { AppError, type ErrorKind } from '../../src/contracts/errors.js';
import { answered, createFakeAssistant } from '../support/fake-assistant.js';
import { makeTestApp } from './make-test-app.js';

interface Expected {
  kind: string;
  status: number;
  title: string;
  detail: string;
  instance: string;
  [member: string]: unknown;
}

/** The whole body of a problem, with what every problem has alike. */
function problem({ kind, ...rest }: Expected) {
  return { type: `urn:rapporteur:problem:${kind}`, requestId: 'id-1', ...rest };
}

function expectProblem(response: request.Response, expected: Expected) {
  expect(response.status).toBe(expected.status);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.headers['cache-control']).toBe('no-store');
  expect(JSON.parse(response.text)).toEqual(problem(expected));
}

describe('the body of a request', () => {
  it('answers 400 when it is not JSON', async () => {
    const response = await request(makeTestApp().app)
      .post('/api/chat')
      .set('Content-Type', 'application/json')
      .send('{"question": ');
    expectProblem(response, {
      kind: 'malformed-request',
      status: 400,
      title: 'The request cannot be read',
      detail: 'The body is not JSON, or not a JSON object.',
      remedy: 'Send one JSON object, in UTF-8.',
      instance: '/api/chat',
    });
  });

  it('answers 413 over 64 kB', async () => {
    const response = await request(makeTestApp().app)
      .post('/api/chat')
      .send({ question: 'x'.repeat(64 * 1024) });
    expectProblem(response, {
      kind: 'too-large',
      status: 413,
      title: 'The request is too large',
      detail: 'The body is larger than 64 kB.',
      remedy: 'Send less than 64 kB.',
      instance: '/api/chat',
    });
  });

  it('answers 415 when it is not declared as JSON', async () => {
    const response = await request(makeTestApp().app)
      .post('/api/chat')
      .set('Content-Type', 'text/plain')
      .send('{"question":"a"}');
    expectProblem(response, {
      kind: 'unsupported-media-type',
      status: 415,
      title: 'Unsupported media type',
      detail: 'The body is not declared as JSON.',
      remedy: 'Send "Content-Type: application/json".',
      instance: '/api/chat',
    });
  });

  it('answers 415 for a character set that is not read', async () => {
    const response = await request(makeTestApp().app)
      .post('/api/chat')
      .set('Content-Type', 'application/json; charset=iso-8859-1')
      .send('{"question":"a"}');
    expectProblem(response, {
      kind: 'unsupported-media-type',
      status: 415,
      title: 'Unsupported media type',
      detail: 'The body has a character set or an encoding that is not read here.',
      remedy: 'Send JSON in UTF-8, plain or with gzip.',
      instance: '/api/chat',
    });
  });
});

describe('validation', () => {
  const invalid = (instance: string, errors: { path: string; message: string }[]): Expected => ({
    kind: 'invalid-input',
    status: 422,
    title: 'The request is not valid',
    detail: `The request has ${errors.length === 1 ? 'a value' : `${errors.length} values`} that cannot be taken.`,
    remedy: 'Change what "errors" lists and send it again.',
    instance,
    errors,
  });

  it.each([
    [
      { question: 'x'.repeat(2001) },
      [{ path: 'question', message: 'Too big: expected string to have <=2000 characters' }],
    ],
    [{ question: '   ' }, [{ path: 'question', message: 'a question' }]],
    [{}, [{ path: 'question', message: 'Invalid input: expected string, received undefined' }]],
    [[], [{ path: '', message: 'Invalid input: expected object, received array' }]],
    [
      { question: 'a', filters: { years: ['2015'] }, limit: 51 },
      [
        { path: 'filters.years.0', message: 'Invalid input: expected number, received string' },
        { path: 'limit', message: 'Too big: expected number to be <=50' },
      ],
    ],
    [{ question: 'a', model: 'x' }, [{ path: '', message: 'Unrecognized key: "model"' }]],
  ])('answers 422 with a list of what is wrong: case %#', async (body, errors) => {
    const response = await request(makeTestApp().app).post('/api/chat').send(body);
    expectProblem(response, invalid('/api/chat', errors));
  });

  it('takes a question of exactly 2,000 characters', async () => {
    const response = await request(makeTestApp().app)
      .post('/api/chat')
      .send({ question: 'x'.repeat(2000) });
    expect(response.status).toBe(200);
  });

  it('answers 422 for a post without a body', async () => {
    const response = await request(makeTestApp().app).post('/api/chat');
    expectProblem(
      response,
      invalid('/api/chat', [{ path: '', message: 'Invalid input: expected object, received undefined' }]),
    );
  });

  it.each([
    ['', [{ path: 'q', message: 'Invalid input: expected string, received undefined' }]],
    ['?q=+', [{ path: 'q', message: 'words to search for' }]],
    ['?q=a&limit=ten', [{ path: 'limit', message: 'a whole number' }]],
    ['?q=a&limit=0', [{ path: 'limit', message: 'Too small: expected number to be >=1' }]],
    ['?q=a&years=2015,next', [{ path: 'years.1', message: 'a whole number' }]],
    ['?q=a&document=b', [{ path: '', message: 'Unrecognized key: "document"' }]],
  ])('answers 422 for /api/search%s, without the query in "instance"', async (query, errors) => {
    const response = await request(makeTestApp().app).get(`/api/search${query}`);
    expectProblem(response, invalid('/api/search', errors));
  });

  it('answers 422 for an empty title', async () => {
    const response = await request(makeTestApp().app)
      .patch('/api/conversations/conversation-1')
      .send({ title: '' });
    expectProblem(
      response,
      invalid('/api/conversations/conversation-1', [{ path: 'title', message: 'a title' }]),
    );
  });
});

describe('what is not there', () => {
  const notFound = (instance: string, detail: string): Expected => ({
    kind: 'not-found',
    status: 404,
    title: 'Not found',
    detail,
    instance,
  });

  it('answers 404 for an unknown route', async () => {
    const response = await request(makeTestApp().app).get('/api/nothing?a=1');
    expectProblem(response, {
      ...notFound('/api/nothing', 'There is nothing at /api/nothing.'),
      remedy: 'The page at / shows what there is.',
    });
  });

  it('answers 404 for an unknown paragraph and names the nearest', async () => {
    const response = await request(makeTestApp().app).get('/api/documents/soc-cp-365/paragraphs/p3');
    expectProblem(response, {
      ...notFound('/api/documents/soc-cp-365/paragraphs/p3', 'soc-cp-365 has no paragraph "p3".'),
      nearest: ['p2', 'p2.a'],
    });
  });

  it('answers 404 for an unknown document', async () => {
    expectProblem(
      await request(makeTestApp().app).get('/api/documents/other'),
      notFound('/api/documents/other', 'There is no document "other".'),
    );
  });

  it.each([
    ['get', '/api/conversations/other/answers', 'There is no such conversation.'],
    ['get', '/api/briefings/other', 'There is no such briefing.'],
    ['get', '/api/briefings/other/events', 'There is no such briefing.'],
    ['get', '/api/briefings/other/file.docx', 'There is no such briefing.'],
    ['post', '/api/briefings/other/cancel', 'There is no such briefing.'],
    ['delete', '/api/briefings/other', 'There is no such briefing.'],
  ] as const)('answers 404 to %s %s', async (method, path, detail) => {
    expectProblem(await request(makeTestApp().app)[method](path), notFound(path, detail));
  });

  it.each(['/api/briefings/briefing-1/file.pdf', '/documents/a/b', '/c', '/assets/none.js', '/assets/'])(
    'answers 404 to %s, which nothing is at',
    async (path) => {
      expectProblem(await request(makeTestApp().app).get(path), {
        ...notFound(path, `There is nothing at ${path}.`),
        remedy: 'The page at / shows what there is.',
      });
    },
  );

  it.each(['get', 'delete', 'patch'] as const)(
    'answers 404 to %s of an unknown conversation',
    async (method) => {
      const call = request(makeTestApp().app)[method]('/api/conversations/other');
      const response = await (method === 'patch' ? call.send({ title: 'New' }) : call);
      expectProblem(response, notFound('/api/conversations/other', 'There is no such conversation.'));
    },
  );

  it('answers 400 for an address with broken percent-encoding', async () => {
    const response = await request(makeTestApp().app).get('/api/documents/%E0%A4%A');
    expectProblem(response, {
      kind: 'malformed-request',
      status: 400,
      title: 'The request cannot be read',
      detail: 'The address or the body of the request cannot be read.',
      remedy: 'Check the percent-encoding of the address and the length of the body.',
      instance: '/api/documents/%E0%A4%A',
    });
  });
});

describe('methods', () => {
  it.each([
    ['get', '/api/chat', 'POST', 'POST'],
    ['post', '/api/search', 'GET, HEAD', 'GET or HEAD'],
    ['put', '/api/documents', 'GET, HEAD', 'GET or HEAD'],
    ['delete', '/api/documents/soc-cp-365', 'GET, HEAD', 'GET or HEAD'],
    ['post', '/api/documents/soc-cp-365/paragraphs/p2', 'GET, HEAD', 'GET or HEAD'],
    ['post', '/api/conversations/conversation-1', 'GET, HEAD, PATCH, DELETE', 'GET, HEAD, PATCH or DELETE'],
    ['post', '/health/live', 'GET, HEAD', 'GET or HEAD'],
    ['post', '/health/ready', 'GET, HEAD', 'GET or HEAD'],
    ['post', '/api/corpus', 'GET, HEAD', 'GET or HEAD'],
    ['post', '/api/state', 'GET, HEAD', 'GET or HEAD'],
    ['post', '/api/conversations/conversation-1/answers', 'GET, HEAD', 'GET or HEAD'],
    ['get', '/api/briefings', 'POST', 'POST'],
    ['get', '/api/briefings/outline', 'POST', 'POST'],
    ['post', '/api/briefings/briefing-1', 'GET, HEAD, DELETE', 'GET, HEAD or DELETE'],
    ['post', '/api/briefings/briefing-1/events', 'GET', 'GET'],
    ['get', '/api/briefings/briefing-1/cancel', 'POST', 'POST'],
    ['post', '/api/briefings/briefing-1/file.md', 'GET, HEAD', 'GET or HEAD'],
    ['post', '/', 'GET, HEAD', 'GET or HEAD'],
    ['post', '/c/conversation-1', 'GET, HEAD', 'GET or HEAD'],
    ['delete', '/documents/soc-cp-365', 'GET, HEAD', 'GET or HEAD'],
  ] as const)('answers 405 to %s %s and says what is allowed', async (method, path, allow, words) => {
    const response = await request(makeTestApp().app)[method](path);
    expectProblem(response, {
      kind: 'method-not-allowed',
      status: 405,
      title: 'Method not allowed',
      detail: `${method.toUpperCase()} is not possible here.`,
      remedy: `Use ${words}.`,
      instance: path,
    });
    expect(response.headers['allow']).toBe(allow);
  });
});

describe('an assistant that cannot answer', () => {
  it('answers 503 on every route while there is no index, with the command to run', async () => {
    const { app } = makeTestApp({ assistant: null });
    const paths = [
      '/api/search?q=a',
      '/api/documents',
      '/api/documents/a',
      '/api/conversations/a',
      '/api/conversations/a/answers',
      '/api/corpus',
      '/api/briefings/a',
    ];
    const responses = [
      await request(app).post('/api/chat').send({ question: 'a' }),
      ...(await Promise.all(paths.map((path) => request(app).get(path)))),
    ];
    for (const [index, path] of ['/api/chat', ...paths].entries()) {
      const response = responses[index];
      if (response === undefined) throw new Error('no response');
      expectProblem(response, {
        kind: 'index-missing',
        status: 503,
        title: 'There is no index yet',
        detail: 'There is no index to answer from.',
        remedy: 'Run: rapporteur index',
        command: 'rapporteur index',
        instance: path.split('?', 1)[0] ?? '',
      });
      expect(response.headers['retry-after']).toBe('5');
    }
  });

  it.each<[ErrorKind, number, string | undefined]>([
    ['invalid-input', 422, undefined],
    ['malformed-request', 400, undefined],
    ['too-large', 413, undefined],
    ['not-found', 404, undefined],
    ['unauthorized', 401, undefined],
    ['forbidden-host', 421, undefined],
    ['too-many-requests', 429, undefined],
    ['index-missing', 503, '5'],
    ['index-incompatible', 503, '60'],
    ['index-damaged', 503, '60'],
    ['locked', 503, '5'],
    ['unavailable', 503, '5'],
    ['cancelled', 503, '1'],
    ['internal', 500, undefined],
  ])('turns the kind %s into %i', async (kind, status, retryAfter) => {
    const ask = () => Promise.reject(new AppError({ step: 'answers', kind, message: 'It failed.' }));
    const { app } = makeTestApp({ assistant: createFakeAssistant({ ask }) });
    const response = await request(app).post('/api/chat').send({ question: 'a' });
    expect([response.status, response.headers['retry-after']]).toEqual([status, retryAfter]);
  });

  it.each([
    ['an unexpected error', () => Promise.reject(new Error('password=hunter2'))],
    [
      'an internal error',
      () =>
        Promise.reject(
          new AppError({ step: 'answers', kind: 'internal', message: 'hunter2', details: { a: 'hunter2' } }),
        ),
    ],
    ['an answer that breaks its own schema', () => Promise.resolve({ ...answered, citations: [] })],
  ])('answers 500 to %s without a word of it, and logs it', async (_name, ask) => {
    const { app, logged } = makeTestApp({ assistant: createFakeAssistant({ ask }) });
    const response = await request(app).post('/api/chat').send({ question: 'a' });
    expectProblem(response, {
      kind: 'internal',
      status: 500,
      title: 'Something went wrong',
      detail: 'Something went wrong on the server. It has been logged.',
      remedy: 'Try again; if it happens again, give the requestId to whoever runs the server.',
      instance: '/api/chat',
    });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toHaveProperty('level', 50);
    expect(logged[0]).toHaveProperty('err.stack');
  });

  it('does not let details of an error take the place of the fields of a problem', async () => {
    const details = { status: 200, type: 'none', requestId: 'other', nearest: [] };
    const ask = () =>
      Promise.reject(new AppError({ step: 'answers', kind: 'locked', message: 'Busy.', details }));
    const { app } = makeTestApp({ assistant: createFakeAssistant({ ask }) });
    const response = await request(app).post('/api/chat').send({ question: 'a' });
    expectProblem(response, {
      kind: 'locked',
      status: 503,
      title: 'Busy',
      detail: 'Busy.',
      instance: '/api/chat',
      nearest: [],
    });
  });
});
