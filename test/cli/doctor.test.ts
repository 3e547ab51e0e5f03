import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNodeVersion } from '../../src/cli/doctor/check-node-version.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { AppError } from '../../src/contracts/errors.js';
import { listenOnFreePort } from '../api/listen-on-free-port.js';
import { startScriptedModelServer } from '../support/scripted-model-server.js';
import { reply } from '../support/scripted-reply.js';
import { makeContext } from './make-context.js';

let folder = '';
let env: Record<string, string> = {};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doctor-'));
  const model = join(folder, 'model');
  await mkdir(join(folder, 'seeds'));
  await mkdir(join(model, 'onnx'), { recursive: true });
  await writeFile(join(folder, 'seeds', '001.txt'), 'text');
  await writeFile(join(model, 'config.json'), '{}');
  await writeFile(join(model, 'onnx', 'model.onnx'), 'weights');
  const sums = [
    [hash('{}'), 'config.json'],
    [hash('weights'), 'onnx/model.onnx'],
  ];
  await writeFile(join(model, 'SHA256SUMS'), `${sums.map((line) => line.join('  ')).join('\n')}\n`);
  env = {
    PORT: '0',
    SEEDS_DIR: join(folder, 'seeds'),
    INDEX_DIR: join(folder, 'index'),
    DATA_DIR: join(folder, 'data'),
    EMBEDDING_MODEL: model,
  };
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The text of doctor with line breaks and indents folded, and what it exits with. */
async function runDoctor(changed: Record<string, string> = {}, pipeline = {}) {
  const context = makeContext({ env: { ...env, ...changed }, pipeline });
  const exitCode = await runCommandLine(['doctor'], context);
  return { exitCode, text: context.written.stdout.replaceAll(/\n {9}/g, ' ') };
}

describe('rapporteur doctor', () => {
  it('finds everything well, and says that nothing leaves the machine', async () => {
    expect(await runDoctor()).toEqual({
      exitCode: 0,
      text: [
        `ok       Node ${process.versions.node}.`,
        'ok       Every setting has a value that can be taken.',
        'ok       The embedding model model is whole: 2 files have the right checksum.',
        'ok       No language model is set; answers are sentences of the documents.',
        `ok       1 file in ${folder}/seeds.`,
        `ok       The index in ${folder}/index can be used: Crime congresses, 1 document, 5 paragraphs.`,
        `ok       ${folder}/index can be written to.`,
        `ok       ${folder}/data can be written to.`,
        'ok       Port 0 on 127.0.0.1 is free.',
        '',
        'Questions, documents and answers stay on this machine: nothing is sent anywhere.',
        '',
      ].join('\n'),
    });
  });

  it('asks the language model for a word, and says where texts go', async () => {
    const server = await startScriptedModelServer(() => reply('ready'));
    const { exitCode, text } = await runDoctor({ LLM: 'small', LLM_BASE_URL: server.baseUrl });
    await server.close();
    const { origin } = new URL(server.baseUrl);
    expect(exitCode).toBe(0);
    expect(text).toContain(`ok       The language model small at ${origin} replies.\n`);
    expect(text.replaceAll('\n', ' ')).toContain(
      ` Questions, the turns before them and the passages found for them are sent to the language model small at ${origin}, which is on this machine; nothing else is sent, and to nobody else. `,
    );
    expect(text).not.toContain('nothing is sent anywhere');
    expect(server.requests.map(({ messages }) => messages)).toEqual([
      [{ role: 'user', text: 'Reply with the one word: ready' }],
    ]);
  });

  it('says why the language model gives no reply, without its key, 5', async () => {
    const server = await startScriptedModelServer(() => ({
      kind: 'status',
      status: 401,
      message: 'bad sk-hush',
    }));
    const { exitCode, text } = await runDoctor({
      LLM: 'small',
      LLM_BASE_URL: server.baseUrl,
      LLM_API_KEY: 'sk-hush',
    });
    await server.close();
    expect(exitCode).toBe(5);
    expect(text).toContain(
      'problem  The language model small gives no reply. The language model does not accept the key, or not for this model; look at LLM_API_KEY and LLM. ' +
        'Until then answers are sentences of the documents.\n',
    );
    expect(text).not.toContain('hush');
  });

  it('stops at a setting that is bad, 2', async () => {
    const { exitCode, text } = await runDoctor({ LOG_LEVEL: 'loud' });
    expect(exitCode).toBe(2);
    expect(text).toContain(
      'problem  LOG_LEVEL is "loud"; it must be one of fatal, error, warn, info, debug, trace, silent. ' +
        'Change LOG_LEVEL in the environment or in .env, or remove it to use the default.\n',
    );
    expect(text).not.toMatch(/can be written|sent/);
  });

  it('finds a model file that was changed, one that is missing and a model without checksums, 5', async () => {
    await writeFile(join(folder, 'model', 'onnx', 'model.onnx'), 'other weights');
    const changed = await runDoctor();
    expect(changed.exitCode).toBe(5);
    expect(changed.text).toContain(
      `problem  ${folder}/model/onnx/model.onnx is not the one that SHA256SUMS names. Restore models/ from the repository.\n`,
    );
    await rm(join(folder, 'model', 'config.json'));
    expect((await runDoctor()).text).toContain(`problem  ${folder}/model/config.json is missing. `);
    await rm(join(folder, 'model', 'SHA256SUMS'));
    expect((await runDoctor()).text).toContain(
      `problem  The embedding model cannot be checked: there is no SHA256SUMS in ${folder}/model. `,
    );
  });

  it('says what is wrong with the index and how to mend it, 4', async () => {
    const missing = new AppError({
      step: 'search-index',
      kind: 'index-missing',
      message: 'There is no index in /x.',
      remedy: 'Run `rapporteur index`.',
    });
    const { exitCode, text } = await runDoctor({}, { createAssistant: () => Promise.reject(missing) });
    expect(exitCode).toBe(4);
    expect(text).toContain('problem  There is no index in /x. Run `rapporteur index`.\n');
  });

  it('misses documents, 2', async () => {
    await rm(join(folder, 'seeds', '001.txt'));
    const empty = await runDoctor();
    expect(empty.exitCode).toBe(2);
    expect(empty.text).toContain(
      `problem  There are no files in ${folder}/seeds. Put documents there, or set SEEDS_DIR.\n`,
    );
    const absent = await runDoctor({ SEEDS_DIR: join(folder, 'none') });
    expect(absent.text).toContain(`problem  The folder ${folder}/none cannot be read. `);
  });

  it('finds a port in use, 5', async () => {
    const server = createServer();
    const port = await listenOnFreePort(server);
    const { exitCode, text } = await runDoctor({ PORT: String(port) });
    server.close();
    expect(exitCode).toBe(5);
    expect(text).toContain(
      `problem  Port ${port} on 127.0.0.1 cannot be used; the server may be running already. ` +
        'Stop what uses it, or set PORT or HOST.\n',
    );
  });

  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['18.20.0', false],
    ['22.0.0', true],
  ])('knows whether Node %s is new enough', (version, isEnough) => {
    expect(checkNodeVersion(version).problem === undefined).toBe(isEnough);
  });
});
