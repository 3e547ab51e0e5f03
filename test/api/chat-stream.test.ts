import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { AskOptions, Assistant } from '../../src/contracts/assistant.js';
import type { AnswerListener } from '../../src/contracts/chat-event.js';
import { AppError } from '../../src/contracts/errors.js';
import { answered, createFakeAssistant } from '../support/fake-assistant.js';
import { defer } from './deferred.js';
import { listenOnFreePort } from './listen-on-free-port.js';
import { makeTestApp } from './make-test-app.js';
import { readEvents } from './read-events.js';

type ToldEvent = Parameters<AnswerListener>[0];

const question: ToldEvent = {
  event: 'question',
  data: { standaloneQuestion: 'What follows?', rewrites: [] },
};
const sentence: ToldEvent = {
  event: 'sentence',
  data: {
    index: 0,
    sentence: { text: 'The first.', citations: [1], verdict: 'supported' },
    citations: answered.citations,
  },
};
const told: ToldEvent[] = [question, { event: 'evidence', data: answered.evidence }, sentence];

let server: Server | undefined;
let responses: ServerResponse[] = [];

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  responses = [];
});

async function serve(
  ask: Assistant['ask'],
  options: { keepAliveMilliseconds?: number; stallMilliseconds?: number } = {},
): Promise<number> {
  const { app } = makeTestApp({ assistant: createFakeAssistant({ ask }), ...options });
  server = createServer((request, response) => {
    responses.push(response);
    app(request, response);
  });
  return listenOnFreePort(server);
}

function post(port: number, accept: string | null = 'text/event-stream', signal?: AbortSignal) {
  return fetch(`http://127.0.0.1:${port}/api/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(accept !== null && { Accept: accept }) },
    body: '{"question":"What follows?"}',
    ...(signal !== undefined && { signal }),
  });
}

/** Tells the listener of all events, and then answers. */
async function tell(events: readonly ToldEvent[], { listener }: AskOptions = {}) {
  for (const event of events) await listener?.(event);
  return answered;
}

/** A client that sends its question and reads nothing until it is told to. */
async function connectAndStall(port: number): Promise<Socket> {
  const body = '{"question":"a"}';
  const socket = connect(port, '127.0.0.1');
  socket.pause();
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve);
  });
  socket.write(
    'POST /api/chat HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nConnection: close\r\n' +
      `Content-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`,
  );
  return socket;
}

const turn = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve);
  });

describe('POST /api/chat as a stream', () => {
  it('sends each event as it comes, and last the answer', async () => {
    const port = await serve((_request, options) => tell(told, options));
    const response = await post(port);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toMatch(/^no-store/);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(readEvents(await response.text())).toEqual([...told, { event: 'answer', data: answered }]);
  });

  it('has an event out before the next is made', async () => {
    const read = defer<undefined>();
    const port = await serve(async (_request, { listener } = {}) => {
      await listener?.(question);
      await read.promise;
      await listener?.(sentence);
      return answered;
    });
    const reader = (await post(port)).body?.getReader();
    const first = await reader?.read();
    expect(readEvents(Buffer.from(first?.value ?? []).toString())).toEqual([question]);
    read.resolve(undefined);
    let rest = '';
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
      rest += Buffer.from(part.value).toString();
    expect(readEvents(rest)).toEqual([sentence, { event: 'answer', data: answered }]);
  });

  it('leaves out what the schema of an event does not name', async () => {
    const data = { standaloneQuestion: 'What follows?', rewrites: [], prompt: 'secret' };
    const port = await serve((_request, options) => tell([{ event: 'question', data }], options));
    expect(await (await post(port)).text()).not.toContain('secret');
  });

  it.each([
    ['*/*', 'application/json; charset=utf-8'],
    [null, 'application/json; charset=utf-8'],
    ['application/json, text/event-stream', 'application/json; charset=utf-8'],
    ['text/event-stream;q=0.5, application/json', 'application/json; charset=utf-8'],
    ['text/html', 'application/json; charset=utf-8'],
    ['text/event-stream, */*', 'text/event-stream; charset=utf-8'],
    ['application/json;q=0.5, text/event-stream', 'text/event-stream; charset=utf-8'],
  ])('for Accept: %s sends %s', async (accept, type) => {
    const port = await serve((_request, options) => tell(told, options));
    const response = await post(port, accept);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('vary')).toBe('Accept');
    await response.text();
  });

  it('answers an error before the first event with its own status', async () => {
    const port = await serve(() =>
      Promise.reject(new AppError({ step: 'conversation', kind: 'not-found', message: 'No conversation.' })),
    );
    const response = await post(port);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await response.json()).toMatchObject({ status: 404, detail: 'No conversation.' });
  });

  it('ends with the problem when an error comes later, without a word of an unexpected one', async () => {
    const port = await serve(async (_request, { listener } = {}) => {
      await listener?.(question);
      throw new Error('password=hunter2');
    });
    const response = await post(port);
    expect(response.status).toBe(200);
    expect(readEvents(await response.text())).toEqual([
      question,
      {
        event: 'error',
        data: {
          type: 'urn:rapporteur:problem:internal',
          title: 'Something went wrong',
          status: 500,
          detail: 'Something went wrong on the server. It has been logged.',
          remedy: 'Try again; if it happens again, give the requestId to whoever runs the server.',
          instance: '/api/chat',
          requestId: 'id-1',
        },
      },
    ]);
  });

  it('shows signs of life while nothing is said', async () => {
    const alive = defer<undefined>();
    const port = await serve(
      async (_request, { listener } = {}) => {
        await listener?.(question);
        await alive.promise;
        return answered;
      },
      { keepAliveMilliseconds: 1 },
    );
    const reader = (await post(port)).body?.getReader();
    let text = '';
    while (!text.includes(': keep-alive\n\n')) {
      const part = await reader?.read();
      if (part === undefined || part.done) throw new Error('the stream ended');
      text += Buffer.from(part.value).toString();
    }
    alive.resolve(undefined);
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read())
      text += Buffer.from(part.value).toString();
    expect(readEvents(text)).toEqual([question, { event: 'answer', data: answered }]);
  });

  it('waits for a reader that stalls', async () => {
    const large: ToldEvent = {
      event: 'question',
      data: { standaloneQuestion: 'x'.repeat(1_000_000), rewrites: [] },
    };
    const count = 64;
    let sent = 0;
    const stalled = defer<undefined>();
    const port = await serve(async (_request, { listener } = {}) => {
      for (; sent < count; sent += 1) {
        const taken = listener?.(large);
        if (responses[0]?.writableNeedDrain === true) stalled.resolve(undefined);
        await taken;
      }
      return answered;
    });
    const socket = await connectAndStall(port);
    await stalled.promise;
    // Were the listener's promise not to wait, all would be written within these turns.
    for (let n = 0; n < 100; n += 1) await turn();
    expect(sent).toBeLessThan(count / 2);
    let received = 0;
    socket.on('data', (part) => (received += part.length));
    const ended = new Promise<void>((resolve) => {
      socket.once('end', resolve);
    });
    socket.resume();
    await ended;
    expect(sent).toBe(count);
    expect(received).toBeGreaterThan(count * 1_000_000);
    socket.destroy();
  });

  it('ends the work when the reader goes away in mid-stream, and writes no more', async () => {
    const finished = defer<{ isAborted: boolean; written: number }>();
    const large: ToldEvent = {
      event: 'question',
      data: { standaloneQuestion: 'x'.repeat(1_000_000), rewrites: [] },
    };
    const stalled = defer<undefined>();
    const port = await serve(
      async (_request, { listener, signal } = {}) => {
        let written = 0;
        while (signal?.aborted === false) {
          const taken = listener?.(large);
          if (responses[0]?.writableNeedDrain === true) stalled.resolve(undefined);
          await taken;
          written += 1;
        }
        // A step that does not look at the signal tells on; that must harm nothing.
        await listener?.(sentence);
        finished.resolve({ isAborted: signal?.aborted === true, written });
        return answered;
      },
      { keepAliveMilliseconds: 1 },
    );
    const socket = await connectAndStall(port);
    await stalled.promise;
    socket.destroy();
    const { isAborted, written } = await finished.promise;
    expect(isAborted).toBe(true);
    expect(written).toBeGreaterThan(0);
    await turn();
    const [response] = responses;
    expect([response?.destroyed, response?.errored]).toEqual([true, null]);
  });

  it('cuts the connection of a reader that takes nothing for too long, and ends the work', async () => {
    const aborted = defer<undefined>();
    const large: ToldEvent = {
      event: 'question',
      data: { standaloneQuestion: 'x'.repeat(1_000_000), rewrites: [] },
    };
    const port = await serve(
      async (_request, { listener, signal } = {}) => {
        while (signal?.aborted === false) await listener?.(large);
        aborted.resolve(undefined);
        return answered;
      },
      { stallMilliseconds: 20 },
    );
    const socket = await connectAndStall(port);
    await aborted.promise;
    expect(responses[0]?.destroyed).toBe(true);
    expect(responses[0]?.writableEnded).toBe(false);
    socket.destroy();
  });
});
