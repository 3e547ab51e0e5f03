import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { answered, createFakeAssistant } from '../support/fake-assistant.js';
import { defer } from './deferred.js';
import { listenOnFreePort } from './listen-on-free-port.js';
import { makeTestApp } from './make-test-app.js';

it('aborts the work when the client goes away, and not when it gets its answer', async () => {
  const signals: AbortSignal[] = [];
  const started = defer<undefined>();
  const aborted = defer<undefined>();
  const assistant = createFakeAssistant({
    ask: (_request, { signal } = {}) => {
      if (signal === undefined) throw new Error('no signal');
      signals.push(signal);
      if (signals.length > 1) return Promise.resolve(answered);
      started.resolve(undefined);
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          aborted.resolve(undefined);
          reject(new Error('aborted'));
        });
      });
    },
  });
  const server = createServer(makeTestApp({ assistant }).app);
  const port = await listenOnFreePort(server);
  const ask = (signal?: AbortSignal) =>
    fetch(`http://127.0.0.1:${port}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"question":"a"}',
      ...(signal && { signal }),
    });

  const client = new AbortController();
  const lost = ask(client.signal);
  await started.promise;
  client.abort();
  await expect(lost).rejects.toThrow();
  await aborted.promise;
  const response = await ask();
  await response.text();
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
  server.closeAllConnections();
  server.close();
});
