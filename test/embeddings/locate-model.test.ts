import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { locateModel } from '../../src/embeddings/locate-model.js';

describe('locateModel', () => {
  let downloadFolder: string;

  beforeEach(() => {
    downloadFolder = mkdtempSync(join(tmpdir(), 'models-'));
  });

  afterEach(() => {
    rmSync(downloadFolder, { recursive: true });
  });

  it('finds a folder under models/ beside package.json, whatever the working folder', async () => {
    const before = process.cwd();
    const folder = resolve('models/bge-small-en-v1.5-q8');
    process.chdir(tmpdir());
    try {
      expect(await locateModel({ model: 'bge-small-en-v1.5-q8' })).toEqual({
        name: 'bge-small-en-v1.5-q8',
        folder,
      });
    } finally {
      process.chdir(before);
    }
  });

  it('takes a path as a folder, and its last part as name', async () => {
    expect(await locateModel({ model: downloadFolder })).toEqual({
      name: basename(downloadFolder),
      folder: downloadFolder,
    });
  });

  it('says which folder is missing', async () => {
    await expect(locateModel({ model: 'no-such-model', modelsFolder: downloadFolder })).rejects.toMatchObject(
      {
        kind: 'unavailable',
        message: `There is no embedding model "no-such-model": the folder ${join(downloadFolder, 'no-such-model')} does not exist.`,
      },
    );
  });

  it('fetches the files of a hub model once', async () => {
    const asked: string[] = [];
    const location = {
      model: 'org/tiny',
      downloadFolder,
      hubUrl: 'http://hub.test',
      fetch: (url: string | URL | Request) => {
        asked.push(url instanceof Request ? url.url : url.toString());
        return Promise.resolve(new Response('contents'));
      },
    };
    const folder = join(downloadFolder, 'org/tiny');
    expect(await locateModel(location)).toEqual({ name: 'org/tiny', folder });
    expect(await locateModel(location)).toEqual({ name: 'org/tiny', folder });
    const paths = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];
    expect(asked).toEqual(paths.map((path) => `http://hub.test/org/tiny/resolve/main/${path}`));
    expect(readFileSync(join(folder, 'onnx/model_quantized.onnx'), 'utf8')).toBe('contents');
  });

  it('says how to supply the files when the hub cannot be reached', async () => {
    const folder = join(downloadFolder, 'org/name');
    const location = {
      model: 'org/name',
      downloadFolder,
      fetch: () =>
        Promise.reject(
          new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND huggingface.co') }),
        ),
    };
    await expect(locateModel(location)).rejects.toMatchObject({
      name: 'AppError',
      step: 'embeddings',
      kind: 'unavailable',
      message:
        'The embedding model org/name is not on this machine and could not be fetched: ' +
        'https://huggingface.co/org/name/resolve/main/config.json: getaddrinfo ENOTFOUND huggingface.co.',
      remedy:
        'Without a network, put the files config.json, tokenizer.json, tokenizer_config.json, onnx/model_quantized.onnx ' +
        `of the model into ${folder}, or set EMBEDDING_MODEL to a folder that holds them, ` +
        'or leave it unset for the model that comes with the program.',
    });
    expect(existsSync(join(folder, 'config.json'))).toBe(false);
  });

  it('leaves nothing behind of a file that broke off', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('half'));
        controller.error(new Error('connection reset'));
      },
    });
    const location = { model: 'org/name', downloadFolder, fetch: () => Promise.resolve(new Response(body)) };
    await expect(locateModel(location)).rejects.toThrow('connection reset');
    expect(existsSync(join(downloadFolder, 'org/name/config.json'))).toBe(false);
  });
});
