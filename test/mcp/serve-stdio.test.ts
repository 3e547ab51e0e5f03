import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/contracts/answer.js';
import type { Assistant } from '../../src/contracts/assistant.js';
import type { Logger } from '../../src/contracts/logger.js';
import { createMcpServer } from '../../src/mcp/create-mcp-server.js';
import { LazyAssistant } from '../../src/mcp/lazy-assistant.js';
import { serveStdio } from '../../src/mcp/serve-stdio.js';
import { defer } from '../api/deferred.js';
import { answered, createFakeAssistant } from '../support/fake-assistant.js';
import { silentLog } from '../support/silent-log.js';

const messageSchema = z.looseObject({ jsonrpc: z.literal('2.0'), id: z.number() });

function serve(overrides: Partial<Assistant> = {}, log: Logger = silentLog) {
  const assistant = createFakeAssistant(overrides);
  const [input, output, controller] = [new PassThrough(), new PassThrough(), new AbortController()];
  const server = createMcpServer(() => assistant, { version: '1.2.3', log });
  const finished = serveStdio(server, { input, output, log, signal: controller.signal });
  /** The messages written so far, each a line. */
  const read = () =>
    String(output.read() ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => messageSchema.parse(JSON.parse(line)));
  return { input, controller, finished, read };
}

function line(method: string, params: Record<string, unknown>, id?: number): string {
  return `${JSON.stringify({ jsonrpc: '2.0', method, params, ...(id !== undefined && { id }) })}\n`;
}

const ask = (id: number) => line('tools/call', { name: 'ask', arguments: { question: 'What?' } }, id);

describe('serving over streams', () => {
  it('answers what came in before the input ended, and then ends', async () => {
    const given = defer<Answer>();
    const asked = defer<undefined>();
    const { input, finished, read } = serve({
      ask: () => {
        asked.resolve(undefined);
        return given.promise;
      },
    });
    input.end(line('ping', {}, 1) + ask(2));
    await asked.promise;
    expect(read().map(({ id }) => id)).toEqual([1]);
    given.resolve(answered);
    await finished;
    expect(read()).toMatchObject([{ id: 2, result: { structuredContent: { answer: answered } } }]);
  });

  it('does not wait for a call that was cancelled', async () => {
    const asked = defer<AbortSignal | undefined>();
    const { input, finished, read } = serve({
      ask: (_request, options) => {
        asked.resolve(options?.signal);
        return new Promise<Answer>(() => undefined);
      },
    });
    input.write(ask(7));
    const signal = await asked.promise;
    input.end(line('notifications/cancelled', { requestId: 7 }));
    await finished;
    expect(signal?.aborted).toBe(true);
    expect(read()).toEqual([]);
  });

  it('cancels what is running when it is stopped', async () => {
    const asked = defer<AbortSignal | undefined>();
    const { input, controller, finished, read } = serve({
      ask: (_request, options) => {
        asked.resolve(options?.signal);
        return new Promise<Answer>(() => undefined);
      },
    });
    input.write(ask(1));
    const signal = await asked.promise;
    controller.abort();
    await finished;
    expect(signal?.aborted).toBe(true);
    expect(read()).toEqual([]);
  });

  it('goes on after lines that are no message, and says so in the log without what is in them', async () => {
    const warnings: unknown[] = [];
    const log: Logger = { ...silentLog, warn: (facts, message) => warnings.push([facts, message]) };
    const { input, finished, read } = serve({}, log);
    input.end(`{"half": \nsecret\n["secret"]\n${line('ping', {}, 3)}`);
    await finished;
    expect(read()).toEqual([{ jsonrpc: '2.0', id: 3, result: {} }]);
    const warning = [{ reason: 'it is no message of JSON-RPC 2.0' }, 'MCP message not taken'];
    expect(warnings).toEqual([warning, warning, warning]);
  });

  it('ends when a message is larger than any it takes', async () => {
    const { input, finished, read } = serve();
    input.write('x'.repeat(1024 * 1024 + 1));
    await finished;
    expect(read()).toEqual([]);
  });
});

describe('LazyAssistant', () => {
  it('is opened once for all who want it, and closed', async () => {
    const closed: string[] = [];
    let opened = 0;
    const lazy = new LazyAssistant(() => {
      opened += 1;
      return Promise.resolve(
        createFakeAssistant({ close: () => Promise.resolve(void closed.push('closed')) }),
      );
    });
    const [one, other] = await Promise.all([lazy.get(), lazy.get()]);
    expect(one).toBe(other);
    await lazy.close();
    expect({ opened, closed }).toEqual({ opened: 1, closed: ['closed'] });
  });

  it('is opened anew after it could not be, and has nothing to close until then', async () => {
    const assistant = createFakeAssistant();
    let tries = 0;
    const lazy = new LazyAssistant(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve(assistant);
    });
    await expect(lazy.get()).rejects.toThrow('not yet');
    await lazy.close();
    expect(await lazy.get()).toBe(assistant);
  });
});
