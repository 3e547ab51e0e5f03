import { createServer } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterEach, expect, it } from 'vitest';
import { readJsonBody } from '../../src/api/read-json-body.js';
import { defer } from './deferred.js';
import { listenOnFreePort } from './listen-on-free-port.js';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0).reverse()) close();
});

/** What reaches a route when a compressed body has been read, its client gone or not before it was inflated. */
async function reach(isGone: boolean): Promise<unknown[]> {
  const [checkType, parse, ...rest] = readJsonBody();
  if (checkType === undefined || parse === undefined) throw new Error('no handlers');
  const inflated = defer<undefined>();
  const reached: unknown[] = [];
  const app = express();
  app.use((request, response, next) => {
    request.once('end', () => {
      if (isGone) response.destroy();
    });
    next();
  });
  app.use(checkType, parse, (_request, _response, next) => {
    next();
    inflated.resolve(undefined);
  });
  app.use(...rest, (request) => {
    reached.push(request.body);
  });
  const server = createServer(app);
  const port = await listenOnFreePort(server);
  const body = gzipSync(JSON.stringify({ question: 'What?' }));
  const client = connect(port, '127.0.0.1');
  client.on('error', () => undefined);
  closers.push(
    () => server.close(),
    () => client.destroy(),
  );
  client.write(
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n' +
      `Content-Length: ${body.length}\r\n\r\n`,
  );
  client.write(body);
  await inflated.promise;
  return reached;
}

it('gives a route the JSON of a compressed body', async () => {
  expect(await reach(false)).toEqual([{ question: 'What?' }]);
});

it('starts nothing for a client that went away before its body was inflated', async () => {
  expect(await reach(true)).toEqual([]);
});
