import { createServer } from 'node:http';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import type { BriefingJob } from '../../src/contracts/briefing.js';
import { AppError } from '../../src/contracts/errors.js';
import { briefing, createFakeAssistant, createFakeDesk, job } from '../support/fake-assistant.js';
import { defer } from './deferred.js';
import { listenOnFreePort } from './listen-on-free-port.js';
import { makeTestApp } from './make-test-app.js';
import { readEvents } from './read-events.js';

function appWith(desk: Parameters<typeof createFakeDesk>[0], options: { publicUrl?: string } = {}) {
  return makeTestApp({
    assistant: createFakeAssistant({ briefings: createFakeDesk(desk) }),
    config: { publicUrl: options.publicUrl ?? null },
  }).app;
}

describe('/api/briefings', () => {
  it('takes a request and says where its job is', async () => {
    const response = await request(appWith({}))
      .post('/api/briefings')
      .send({ topic: ' cybercrime ', sections: [{ heading: 'Law' }] });
    expect(response.status).toBe(202);
    expect(response.headers['location']).toBe('/api/briefings/briefing-1');
    expect(response.body).toEqual({
      ...job,
      request: { topic: 'cybercrime', sections: [{ heading: 'Law' }] },
    });
  });

  it.each([
    [{}, 'topic'],
    [{ topic: 'a', picks: [{ kind: 'paragraph', paragraphId: 'a#p1' }] }, 'topic'],
    [{ topic: 'a', sections: [] }, 'sections'],
  ])('refuses %j', async (body, path) => {
    const response = await request(appWith({})).post('/api/briefings').send(body);
    expect(response.status).toBe(422);
    expect(response.body).toMatchObject({ errors: [{ path }] });
  });

  it('says that the queue is full', async () => {
    const start = () => {
      throw new AppError({ step: 'briefings', kind: 'unavailable', message: '20 are waiting.' });
    };
    const response = await request(appWith({ start })).post('/api/briefings').send({ topic: 'a' });
    expect([response.status, response.headers['retry-after']]).toEqual([503, '5']);
  });

  it('proposes an outline', async () => {
    const response = await request(appWith({})).post('/api/briefings/outline').send({ topic: 'two things' });
    expect([response.status, response.body]).toEqual([
      200,
      { topic: 'two things', sections: [{ heading: 'Two things' }] },
    ]);
  });

  it('gives a job with its briefing, cancels it without, and removes it', async () => {
    const done: BriefingJob = { ...job, status: 'done', briefing };
    const app = appWith({ find: () => done, cancel: () => done });
    const found = await request(app).get('/api/briefings/briefing-1');
    expect([found.status, found.body]).toEqual([200, done]);
    const cancelled = await request(app).post('/api/briefings/briefing-1/cancel');
    expect([cancelled.status, cancelled.body]).toEqual([200, { ...job, status: 'done' }]);
    const removed = await request(app).delete('/api/briefings/briefing-1');
    expect([removed.status, removed.text]).toEqual([204, '']);
  });
});

describe('GET /api/briefings/:id/file.:format', () => {
  it.each(['md', 'html', 'docx', 'json'])('gives the briefing as %s, to be saved', async (format) => {
    const response = await request(appWith({})).get(`/api/briefings/briefing-1/file.${format}`);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(response.headers['content-disposition']).toBe(`attachment; filename=two-things.${format}`);
    expect(response.text).toBe(`Two things as ${format}`);
  });

  it('keeps folders and quotes of a file name out of the header', async () => {
    const render = () =>
      Promise.resolve({
        body: Buffer.from('a'),
        contentType: 'text/markdown',
        fileName: '../a "b" Übersicht.md',
      });
    const response = await request(appWith({ render })).get('/api/briefings/briefing-1/file.md');
    expect(response.headers['content-disposition']).toBe(
      'attachment; filename="a \\"b\\" ?bersicht.md"; filename*=UTF-8\'\'a%20%22b%22%20%C3%9Cbersicht.md',
    );
  });

  it.each([
    [{ publicUrl: 'https://docs.example.org' }, 'https://docs.example.org'],
    [{}, 'http://localhost:3000'],
  ])('links to PUBLIC_URL, else to the address it was asked at', async (options, expected) => {
    const given: unknown[] = [];
    const render = (...args: readonly unknown[]) => {
      given.push(args);
      return Promise.resolve({ body: Buffer.from('a'), contentType: 'text/markdown', fileName: 'a.md' });
    };
    await request(appWith({ render }, options))
      .get('/api/briefings/briefing-1/file.md')
      .set('Host', 'localhost:3000');
    expect(given).toEqual([['briefing-1', 'md', expected]]);
  });
});

describe('GET /api/briefings/:id/events', () => {
  async function serve(
    desk: Parameters<typeof createFakeDesk>[0],
    options: { stopping?: AbortSignal; mostStreams?: number } = {},
  ): Promise<{ url: string; close: () => void }> {
    const { app } = makeTestApp({
      assistant: createFakeAssistant({ briefings: createFakeDesk(desk) }),
      ...options,
    });
    const server = createServer(app);
    const port = await listenOnFreePort(server);
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return { url: `http://127.0.0.1:${port}/api/briefings/briefing-1/events`, close };
  }

  it('sends the job as it is and at every change, without the briefing, until it has ended', async () => {
    const watched = defer<(job: BriefingJob) => void>();
    let unwatched = 0;
    const watch = (_id: string, onChange: (job: BriefingJob) => void) => {
      watched.resolve(onChange);
      return () => void (unwatched += 1);
    };
    const { url, close } = await serve({ watch });
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const reader = response.body?.getReader();
    const first = Buffer.from((await reader?.read())?.value ?? []).toString();
    expect(readEvents(first)).toEqual([{ event: 'job', data: job }]);
    const tell = await watched.promise;
    const running: BriefingJob = {
      ...job,
      status: 'running',
      progress: { stage: 'sections', done: 1, total: 2 },
    };
    tell(running);
    const second = Buffer.from((await reader?.read())?.value ?? []).toString();
    expect(readEvents(second)).toEqual([{ event: 'job', data: running }]);
    // Two changes at once: the last alone matters.
    tell(running);
    tell({ ...job, status: 'done', briefing });
    let rest = '';
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
      rest += Buffer.from(part.value).toString();
    expect(readEvents(rest).at(-1)).toEqual({ event: 'job', data: { ...job, status: 'done' } });
    expect(unwatched).toBe(1);
    close();
  });

  it('sends one that has ended and ends', async () => {
    const { url, close } = await serve({ find: () => ({ ...job, status: 'cancelled' }) });
    expect(readEvents(await (await fetch(url)).text())).toEqual([
      { event: 'job', data: { ...job, status: 'cancelled' } },
    ]);
    close();
  });

  it('ends when the server is to stop', async () => {
    const controller = new AbortController();
    const { url, close } = await serve({}, { stopping: controller.signal });
    const response = await fetch(url);
    controller.abort();
    expect(readEvents(await response.text())).toEqual([{ event: 'job', data: job }]);
    close();
  });

  it('stops watching when the client is gone', async () => {
    const unwatched = defer<undefined>();
    const { url, close } = await serve({
      watch: () => () => {
        unwatched.resolve(undefined);
      },
    });
    const client = new AbortController();
    const response = await fetch(url, { signal: client.signal });
    await response.body?.getReader().read();
    client.abort();
    await unwatched.promise;
    close();
  });

  it('refuses a stream beyond the most that may be open, until one is closed', async () => {
    let unwatched = defer<undefined>();
    const { url, close } = await serve(
      {
        watch: () => () => {
          unwatched.resolve(undefined);
        },
      },
      { mostStreams: 2 },
    );
    const clients = [new AbortController(), new AbortController()];
    for (const { signal } of clients) await (await fetch(url, { signal })).body?.getReader().read();
    const refused = await fetch(url);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({ detail: '2 event streams are open; no more are taken.' });
    const asked = await fetch(new URL('/api/chat', url), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: '{"question":"What follows?"}',
    });
    expect(asked.status).toBe(503);
    await asked.text();
    expect((await fetch(new URL('/api/briefings/none/events', url))).status).toBe(404);
    clients[0]?.abort();
    await unwatched.promise;
    unwatched = defer<undefined>();
    expect((await fetch(url)).status).toBe(200);
    close();
    await unwatched.promise;
  });

  it('lets many streams wait for the server to stop without a warning of a leak', async () => {
    const warnings: string[] = [];
    const keep = ({ name }: Error): void => void warnings.push(name);
    process.on('warning', keep);
    const controller = new AbortController();
    const { url, close } = await serve({}, { stopping: controller.signal });
    const responses = await Promise.all(Array.from({ length: 20 }, () => fetch(url)));
    controller.abort();
    for (const response of responses) await response.text();
    process.off('warning', keep);
    expect(warnings).toEqual([]);
    close();
  });

  it('refuses HEAD, and every other method, at once', async () => {
    const { url, close } = await serve({});
    for (const method of ['HEAD', 'POST', 'DELETE']) {
      const response = await fetch(url, { method });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'GET']);
      await response.text();
    }
    close();
  });
});
