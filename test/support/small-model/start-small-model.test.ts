import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeWithSmallModel } from '../describe-with-small-model.js';
import { eventually } from '../eventually.js';
import { startGrammarProxy } from './grammar-proxy.js';
import { startSmallModel, type SmallModel } from './start-small-model.js';

const replySchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }), finish_reason: z.string() })),
  usage: z.object({ completion_tokens: z.number() }),
});
const slotsSchema = z.array(z.object({ is_processing: z.boolean() }));

interface AskOptions {
  body?: Record<string, unknown>;
  signal?: AbortSignal;
}

function ask(baseUrl: string, { body = {}, signal }: AskOptions = {}): Promise<Response> {
  return fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', content: 'Tell me a long story.' }], ...body }),
    ...(signal !== undefined && { signal }),
  });
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

async function open(): Promise<SmallModel> {
  const model = await startSmallModel();
  if (model === null) throw new Error('the small model is not installed');
  return model;
}

describeWithSmallModel('the small model', () => {
  let model: SmallModel;
  beforeAll(async () => {
    model = await open();
  });
  afterAll(() => model.close());

  async function isWriting(): Promise<boolean> {
    const response = await fetch(model.baseUrl.replace(/v1$/u, 'slots'));
    return slotsSchema.parse(await response.json()).some((slot) => slot.is_processing);
  }

  it('is listed under its name, and replies within the tokens it is given', async () => {
    const models = await fetch(`${model.baseUrl}/models`);
    expect(await models.json()).toMatchObject({ data: [{ id: 'smollm2-135m' }] });
    const reply = replySchema.parse(await (await ask(model.baseUrl, { body: { max_tokens: 12 } })).json());
    expect(reply).toMatchObject({ choices: [{ finish_reason: 'length' }], usage: { completion_tokens: 12 } });
  });

  it('writes what a grammar allows and nothing else', async () => {
    const seen: string[] = [];
    const proxy = await startGrammarProxy(model.baseUrl, (messages) => {
      seen.push(messages.map(({ role, text }) => `${role}: ${text}`).join());
      return 'root ::= "The moon [" [4-6] "]."';
    });
    const reply = replySchema.parse(await (await ask(proxy.baseUrl)).json());
    const streamed = await (await ask(proxy.baseUrl, { body: { stream: true } })).text();
    const models = await fetch(`${proxy.baseUrl}/models`);
    const refused = await ask(proxy.baseUrl, { body: { response_format: { type: 'json_object' } } });
    await proxy.close();
    expect(reply.choices[0]?.message.content).toMatch(/^The moon \[[4-6]\]\.$/u);
    expect(streamed).toContain('data: [DONE]');
    expect(await models.json()).toMatchObject({ data: [{ id: 'smollm2-135m' }] });
    expect(refused.status).toBe(400);
    expect(seen).toEqual(['user: Tell me a long story.', 'user: Tell me a long story.']);
  });

  it.each(['itself', 'a grammar proxy'])('stops writing when the client of %s goes', async (via) => {
    const proxy = await startGrammarProxy(model.baseUrl, () => 'root ::= "so" (" and so")+');
    const gone = new AbortController();
    const body = { stream: true, max_tokens: 100_000, ignore_eos: true };
    const baseUrl = via === 'itself' ? model.baseUrl : proxy.baseUrl;
    const response = await ask(baseUrl, { body, signal: gone.signal });
    await response.body?.getReader().read();
    expect(await isWriting()).toBe(true);
    gone.abort();
    await eventually(isWriting).toBe(false);
    await proxy.close();
  });

  it('is gone once closed, in the middle of a reply too', async () => {
    const other = await open();
    const response = await ask(other.baseUrl, { body: { stream: true } });
    await other.close();
    await expect(response.text()).rejects.toThrow();
    expect(isAlive(other.processId ?? 0)).toBe(false);
  });
});

describe('a small model that cannot be started', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-'));
    await mkdir(join(folder, 'broken/venv/bin'), { recursive: true });
    await writeFile(join(folder, 'broken/model.gguf'), '');
    const python = join(folder, 'broken/venv/bin/python');
    await writeFile(python, '#!/bin/sh\necho "no module named xllamacpp" >&2\nexit 1\n');
    await chmod(python, 0o755);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is null where it is not installed', async () => {
    expect(await startSmallModel({ environment: { SMALL_MODEL_DIR: folder } })).toBeNull();
  });

  it('is an error where it is not installed and required, with what to do', async () => {
    const started = startSmallModel({ environment: { SMALL_MODEL_DIR: folder, REQUIRE_SMALL_MODEL: '1' } });
    await expect(started).rejects.toThrow(
      `no small model in ${folder}; install it (sh test/support/small-model`,
    );
  });

  it('is an error with what its server said where that ends at once', async () => {
    const started = startSmallModel({ environment: { SMALL_MODEL_DIR: join(folder, 'broken') } });
    await expect(started).rejects.toThrow('no module named xllamacpp');
  });
});
