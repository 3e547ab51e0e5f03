import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defer } from '../api/deferred.js';
import { eventually } from './eventually.js';
import { startScriptedModelServer, type ScriptedModelServer } from './scripted-model-server.js';
import { inPieces, reply, type ScriptedReply, type ScriptedRequest } from './scripted-reply.js';

const chunkSchema = z.object({
  choices: z.array(
    z.object({ delta: z.object({ content: z.string().optional() }), finish_reason: z.string().nullable() }),
  ),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).optional(),
});

let server: ScriptedModelServer;
afterEach(() => server.close());

async function start(script: (request: ScriptedRequest) => ScriptedReply): Promise<void> {
  server = await startScriptedModelServer(script);
}

function ask(more: Record<string, unknown> = {}, signal?: AbortSignal): Promise<Response> {
  return fetch(`${server.baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer test' },
    body: JSON.stringify({ model: 'scripted', messages: [{ role: 'user', content: 'Who spoke?' }], ...more }),
    ...(signal !== undefined && { signal }),
  });
}

/** The data of server-sent events, in order. */
function readEvents(body: string): string[] {
  return body
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event) => event.replace('data: ', ''));
}

async function askStreamed(): Promise<string[]> {
  const response = await ask({ stream: true, stream_options: { include_usage: true } });
  return readEvents(await response.text());
}

describe('a scripted model server', () => {
  it('streams the pieces it is given, then the reason, the tokens and the end', async () => {
    await start(() => ({ kind: 'text', pieces: ['Japan ', 'spoke.'], usage: { input: 5, output: 2 } }));
    const events = await askStreamed();
    expect(events.at(-1)).toBe('[DONE]');
    const chunks = events.slice(0, -1).map((event) => chunkSchema.parse(JSON.parse(event)));
    expect(chunks).toEqual([
      { choices: [{ delta: { content: 'Japan ' }, finish_reason: null }] },
      { choices: [{ delta: { content: 'spoke.' }, finish_reason: null }] },
      { choices: [{ delta: {}, finish_reason: 'stop' }] },
      { choices: [], usage: { prompt_tokens: 5, completion_tokens: 2 } },
    ]);
    expect([server.openConnections(), server.closedEarly()]).toEqual([0, 0]);
  });

  it('joins the pieces in one object where no stream is wanted, and counts words as tokens', async () => {
    await start(() => ({ ...inPieces('Japan spoke at length.', 4), finish: 'length' }));
    expect(await (await ask()).json()).toMatchObject({
      choices: [
        { message: { role: 'assistant', content: 'Japan spoke at length.' }, finish_reason: 'length' },
      ],
      usage: { prompt_tokens: 2, completion_tokens: 4 },
    });
  });

  it('reports no tokens where it is told to, or where they are not asked for', async () => {
    await start(() => ({ kind: 'text', pieces: ['Yes.'], usage: null }));
    expect((await askStreamed()).join()).not.toContain('usage');
    const response = await ask({ stream: true });
    expect(await response.text()).not.toContain('usage');
  });

  it('records what it is asked, and tells the script which attempt it is', async () => {
    await start(({ attempt }) => (attempt === 1 ? { kind: 'status', status: 500 } : reply('Yes.')));
    expect((await ask({ temperature: 0 })).status).toBe(500);
    expect((await ask()).status).toBe(200);
    expect(
      (await ask({ messages: [{ role: 'system', content: [{ type: 'text', text: 'Hi.' }] }] })).status,
    ).toBe(500);
    expect(server.requests.map(({ messages, attempt }) => ({ messages, attempt }))).toEqual([
      { messages: [{ role: 'user', text: 'Who spoke?' }], attempt: 1 },
      { messages: [{ role: 'user', text: 'Who spoke?' }], attempt: 2 },
      { messages: [{ role: 'system', text: 'Hi.' }], attempt: 1 },
    ]);
    expect(server.requests[0]).toMatchObject({
      headers: { authorization: 'Bearer test' },
      body: { temperature: 0 },
    });
  });

  it('refuses with the status, the headers and the code it is given', async () => {
    await start(() => ({
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '2' },
      message: 'Slow down.',
      code: 'rate_limit_exceeded',
    }));
    const response = await ask();
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await response.json()).toMatchObject({
      error: { message: 'Slow down.', code: 'rate_limit_exceeded' },
    });
  });

  it.each([true, false])('says nothing at all until the client gives up (stream: %s)', async (stream) => {
    await start(() => ({ kind: 'hang-before-headers' }));
    const gone = new AbortController();
    const response = ask({ stream }, gone.signal);
    await eventually(() => Promise.resolve(server.requests.length)).toBe(1);
    expect([server.openConnections(), server.closedEarly()]).toEqual([1, 0]);
    gone.abort();
    await expect(response).rejects.toThrow('aborted');
    await eventually(() => Promise.resolve(server.closedEarly())).toBe(1);
    await eventually(() => Promise.resolve(server.openConnections())).toBe(0);
  });

  it.each([true, false])('goes silent after some pieces (stream: %s)', async (stream) => {
    await start(() => ({ kind: 'hang', pieces: ['Japan ', 'sp'] }));
    const gone = new AbortController();
    const response = await ask({ stream }, gone.signal);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let read = '';
    while (!read.includes('sp')) read += (await reader?.read())?.value ?? '';
    const silent = reader?.read();
    gone.abort();
    await expect(silent).rejects.toThrow('aborted');
    await eventually(() => Promise.resolve(server.closedEarly())).toBe(1);
  });

  it('ends a stream halfway without a reason', async () => {
    await start(() => ({ kind: 'cut', pieces: ['Japan ', 'sp'], how: 'clean' }));
    const events = await askStreamed();
    expect(events.map((event) => chunkSchema.parse(JSON.parse(event)).choices[0]?.finish_reason)).toEqual([
      null,
      null,
    ]);
    expect(server.closedEarly()).toBe(0);
    await expect((await ask()).json()).rejects.toThrow(SyntaxError);
  });

  it.each([true, false])('breaks the connection halfway (stream: %s)', async (stream) => {
    await start(() => ({ kind: 'cut', pieces: ['Japan ', 'sp'], how: 'destroy' }));
    await expect(ask({ stream }).then((response) => response.text())).rejects.toThrow('terminated');
    expect(server.closedEarly()).toBe(0);
  });

  it.each([
    [{ kind: 'html' }, '<p>Log in'],
    [{ kind: 'malformed-json' }, '{"choices": [{"'],
    [{ kind: 'no-choices' }, '"choices":[]'],
  ] as const)('answers %o with status 200', async (scripted, part) => {
    await start(() => scripted);
    for (const stream of [true, false]) {
      const response = await ask({ stream });
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining(part)]);
    }
  });

  it('repeats a token ten thousand times for a client that reads to the end', async () => {
    await start(() => ({ kind: 'repeat', token: ' and', count: 10_000 }));
    const events = await askStreamed();
    expect(events.filter((event) => event.includes(' and'))).toHaveLength(10_000);
    expect(events.at(-2)).toContain('"finish_reason":"length"');
  });

  it('stops repeating when the client has gone, and runs no further ahead of it than a connection holds', async () => {
    await start(() => ({ kind: 'repeat', token: ' and'.repeat(2_000), count: 10_000 }));
    const gone = new AbortController();
    const response = await ask({ stream: true }, gone.signal);
    await response.body?.getReader().read();
    expect(server.openConnections()).toBe(1);
    gone.abort();
    await eventually(() => Promise.resolve(server.closedEarly())).toBe(1);
  });

  it('holds a piece back until the test lets it go', async () => {
    const held = defer<undefined>();
    await start(() => ({
      kind: 'text',
      pieces: ['First. ', 'Second.'],
      wait: (index) => (index === 1 ? held.promise : Promise.resolve()),
    }));
    const response = await ask({ stream: true });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('First.');
    held.resolve(undefined);
    let rest = '';
    for (let next = await reader?.read(); next?.done === false; next = await reader?.read())
      rest += next.value;
    expect(rest).toContain('Second.');
  });

  it('lists its model', async () => {
    await start(() => reply('Yes.'));
    const response = await fetch(`${server.baseUrl}/models`);
    expect(await response.json()).toMatchObject({ data: [{ id: 'scripted' }] });
    expect(server.requests).toEqual([]);
  });

  it('tells a test of a script that threw, whatever the client made of it', async () => {
    const broken = await startScriptedModelServer(() => {
      throw new Error('no reply for this');
    });
    server = await startScriptedModelServer(() => reply('Yes.'));
    const response = await fetch(`${broken.baseUrl}/chat/completions`, {
      method: 'POST',
      body: JSON.stringify({ messages: [] }),
    });
    expect(response.status).toBe(500);
    await expect(broken.close()).rejects.toThrow('no reply for this');
  });
});
