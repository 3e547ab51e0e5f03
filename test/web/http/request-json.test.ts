import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { requestJson, sendRequest } from '../../../src/web/http/request-json.js';
import { listenOnFreePort } from '../../api/listen-on-free-port.js';

const anything = z.unknown();

describe('a request to a server that does not answer', () => {
  const unanswered: ServerResponse[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/half') response.write('{"half":');
    else unanswered.push(response);
  });
  let origin: string;

  beforeAll(async () => {
    origin = `http://127.0.0.1:${await listenOnFreePort(server)}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it.each(['/none', '/half'])('is given up after its time, and says so: %s', async (path) => {
    const asked = requestJson(`${origin}${path}`, anything, { patience: 50 });
    await expect(asked).rejects.toMatchObject({
      name: 'HttpProblem',
      title: 'The server takes too long',
      status: 0,
      message: 'No whole answer came within 0.05 seconds.',
    });
  });

  it('ends with what its caller broke it off with, whatever time is left', async () => {
    const controller = new AbortController();
    const asked = requestJson(`${origin}/none`, anything, { signal: controller.signal });
    controller.abort(new Error('left the page'));
    await expect(asked).rejects.toThrow('left the page');
  });

  it('waits for an event stream for as long as it takes', async () => {
    const streaming = sendRequest(`${origin}/stream`, { accept: 'text/event-stream', patience: 20 });
    // Another request, sent later and given more time, has run out of it: so would this one have.
    await expect(requestJson(`${origin}/none`, anything, { patience: 60 })).rejects.toThrow(
      'No whole answer',
    );
    for (const response of unanswered) response.end('data: 1\n\n');
    expect(await (await streaming).text()).toBe('data: 1\n\n');
  });
});
