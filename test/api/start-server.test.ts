import { createServer } from 'node:http';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../src/api/start-server.js';
import { type Config, parseConfig } from '../../src/config/parse-config.js';
import type { BuildReport } from '../../src/contracts/build-report.js';
import { AppError } from '../../src/contracts/errors.js';
import { answered, createFakeAssistant, manifest } from '../support/fake-assistant.js';
import { defer } from './deferred.js';
import { listenOnFreePort } from './listen-on-free-port.js';

const config: Config = parseConfig({ PORT: '0' }, { projectFolder: '/p', currentFolder: '/p', cores: 1 });
const log = pino({ level: 'silent' });
const report: BuildReport = {
  status: 'built',
  manifest,
  embedded: 11,
  reused: 0,
  seconds: 1,
  failures: [{ path: 'a.pdf', message: 'It is encrypted.', remedy: 'Save it without a password.' }],
};

function missing(): AppError {
  return new AppError({
    step: 'search-index',
    kind: 'index-missing',
    message: 'There is no index.',
    remedy: 'Run: rapporteur index',
  });
}

/** Options with a lines list and a controller to stop with. */
function makeOptions() {
  const lines: string[] = [];
  const controller = new AbortController();
  return {
    config,
    log,
    lines,
    controller,
    print: (line: string) => void lines.push(line),
    signal: controller.signal,
  };
}

describe('startServer', () => {
  it('is live while the index is being built, ready afterwards, and closes everything when stopped', async () => {
    const options = makeOptions();
    const built = defer<BuildReport>();
    const ready = defer<undefined>();
    let closed = 0;
    const server = await startServer({
      ...options,
      print: (line) => {
        options.lines.push(line);
        if (line.startsWith('  npx rapporteur')) ready.resolve(undefined);
      },
      buildIndex: (_signal, onProgress) => {
        onProgress({ stage: 'embedding', done: 3, total: 9 });
        return built.promise;
      },
      openAssistant: () =>
        Promise.resolve(
          createFakeAssistant({
            close: () => {
              closed += 1;
              return Promise.resolve();
            },
          }),
        ),
    });
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    const waiting = await fetch(`${server.url}/health/ready`);
    expect(waiting.status).toBe(503);
    expect(await waiting.json()).toMatchObject({
      detail: 'The index is being built.',
      type: 'urn:rapporteur:problem:index-missing',
    });
    expect(await (await fetch(`${server.url}/api/state`)).json()).toEqual({
      state: 'building',
      progress: { stage: 'embedding', done: 3, total: 9 },
    });
    built.resolve(report);
    await ready.promise;
    expect(await (await fetch(`${server.url}/api/state`)).json()).toEqual({ state: 'ready' });
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    options.controller.abort();
    await server.finished;
    expect(closed).toBe(1);
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
    expect(options.lines).toEqual([
      `Rapporteur listens at ${server.url}`,
      'Questions, documents and answers stay on this machine: nothing is sent anywhere.',
      'The index is built: 1 document, 5 paragraphs.',
      'Not read: a.pdf: It is encrypted. Save it without a password.',
      'Try it:',
      `  curl -s ${server.url}/api/chat -H "Content-Type: application/json" -d '{"question":"What was said about cybercrime?"}'`,
      '  npx rapporteur ask "What was said about cybercrime?"',
      'Stopping.',
    ]);
  });

  it('says where texts go when a language model is set', async () => {
    const env = { PORT: '0', LLM: 'small', LLM_BASE_URL: 'http://gpu.lan:8000/v1', LLM_API_KEY: 'sk-hush' };
    const options = {
      ...makeOptions(),
      config: parseConfig(env, { projectFolder: '/p', currentFolder: '/p', cores: 1 }),
    };
    const server = await startServer({
      ...options,
      openAssistant: () => Promise.resolve(createFakeAssistant()),
    });
    options.controller.abort();
    await server.finished;
    expect(options.lines[1]).toBe(
      'Questions, the turns before them and the passages found for them are sent to the language model small at http://gpu.lan:8000; nothing else is sent, and to nobody else.',
    );
    expect(options.lines.join()).not.toContain('hush');
  });

  it('waits for an index that someone else builds, and says once what is missing', async () => {
    const options = makeOptions();
    const ready = defer<undefined>();
    let tries = 0;
    const server = await startServer({
      ...options,
      print: (line) => {
        options.lines.push(line);
        if (line === 'Try it:') ready.resolve(undefined);
      },
      retryMilliseconds: 1,
      openAssistant: () => {
        tries += 1;
        return tries < 3 ? Promise.reject(missing()) : Promise.resolve(createFakeAssistant());
      },
    });
    await ready.promise;
    options.controller.abort();
    await server.finished;
    expect(tries).toBe(3);
    expect(options.lines.slice(2, 4)).toEqual(['There is no index. Run: rapporteur index', 'Try it:']);
  });

  it('lets a running request finish when it is stopped', async () => {
    const options = makeOptions();
    const asked = defer<undefined>();
    const answer = defer<typeof answered>();
    const ready = defer<undefined>();
    const server = await startServer({
      ...options,
      print: (line) => {
        if (line === 'Try it:') ready.resolve(undefined);
      },
      openAssistant: () =>
        Promise.resolve(
          createFakeAssistant({
            ask: () => {
              asked.resolve(undefined);
              return answer.promise;
            },
          }),
        ),
    });
    await ready.promise;
    const response = fetch(`${server.url}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"question":"a"}',
    });
    await asked.promise;
    options.controller.abort();
    answer.resolve(answered);
    expect(await (await response).json()).toEqual(answered);
    await server.finished;
  });

  it('stops a build, and ends without an error, when stopped while building', async () => {
    const options = makeOptions();
    const server = await startServer({
      ...options,
      buildIndex: (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new AppError({ step: 'pipeline', kind: 'cancelled', message: 'Cancelled.' }));
          });
        }),
      openAssistant: () => Promise.reject(missing()),
    });
    options.controller.abort();
    await expect(server.finished).resolves.toBeUndefined();
  });

  it('ends with the error of a build that fails, and listens no more', async () => {
    const failure = new AppError({ step: 'documents', kind: 'invalid-input', message: 'No documents.' });
    const server = await startServer({
      ...makeOptions(),
      buildIndex: () => Promise.reject(failure),
      openAssistant: () => Promise.reject(missing()),
    });
    await expect(server.finished).rejects.toBe(failure);
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
  });

  it.each(['0.0.0.0', '::', '192.0.2.7', 'example.org'])(
    'refuses to listen on %s without tokens',
    async (host) => {
      const started = startServer({
        ...makeOptions(),
        config: { ...config, host },
        openAssistant: () => Promise.reject(missing()),
      });
      await expect(started).rejects.toMatchObject({
        kind: 'invalid-input',
        message: `HOST is "${host}", which other machines can reach, and API_TOKENS is empty.`,
        remedy: 'Set API_TOKENS to a secret of 16 characters or more, or HOST to 127.0.0.1.',
      });
    },
  );

  it('listens for other machines when there are tokens, and shows one in the example', async () => {
    const options = makeOptions();
    const ready = defer<undefined>();
    const server = await startServer({
      ...options,
      config: { ...config, host: '0.0.0.0', apiTokens: ['0123456789abcdef'] },
      print: (line) => {
        options.lines.push(line);
        if (line === 'Try it:') ready.resolve(undefined);
      },
      openAssistant: () => Promise.resolve(createFakeAssistant()),
    });
    await ready.promise;
    options.controller.abort();
    await server.finished;
    expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(options.lines[3]).toContain(' -H "Authorization: Bearer <token>" ');
  });

  it('says that a port is taken', async () => {
    const other = createServer();
    const port = await listenOnFreePort(other);
    const started = startServer({
      ...makeOptions(),
      config: { ...config, port },
      openAssistant: () => Promise.reject(missing()),
    });
    await expect(started).rejects.toMatchObject({
      kind: 'unavailable',
      message: `Port ${port} on 127.0.0.1 is in use by another program.`,
      remedy: 'Choose another with --port or PORT, and an address of this machine with --host or HOST.',
    });
    other.close();
  });
});
