import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { digestModel, listModelFiles } from '../../src/embeddings/model-files.js';

const contents = {
  'config.json': '{}',
  'tokenizer.json': '{"a":1}',
  'tokenizer_config.json': '{"b":2}',
  'onnx/model_quantized.onnx': 'weights',
};

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('the files of a model', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'model-'));
    for (const [path, text] of Object.entries(contents)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const sums = Object.entries(contents).map(([path, text]) => `${sha256(text)}  ${path}\n`);
    writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('have a digest over their sorted paths and contents', async () => {
    const expected = sha256(
      ['config.json', 'onnx/model_quantized.onnx', 'tokenizer.json', 'tokenizer_config.json']
        .map(
          (path) =>
            `${path}\0${sha256(Object.entries(contents).find(([name]) => name === path)?.[1] ?? '')}\n`,
        )
        .join(''),
    );
    expect(await digestModel(listModelFiles(folder))).toBe(expected);
  });

  it('are refused when one is not what SHA256SUMS says, before anything is embedded', async () => {
    writeFileSync(join(folder, 'tokenizer.json'), '{"a":2}');
    await expect(LocalEmbedder.start({ model: folder, processes: 1 })).rejects.toMatchObject({
      name: 'AppError',
      step: 'embeddings',
      kind: 'unavailable',
      message:
        `The embedding model's file ${join(folder, 'tokenizer.json')} is not the one it should be: ` +
        `its SHA-256 is ${sha256('{"a":2}')}, and SHA256SUMS says ${sha256('{"a":1}')}.`,
      remedy:
        'Restore the file (git checkout, or copy the model again); if you changed it on purpose, update ' +
        `${join(folder, 'SHA256SUMS')} and rebuild the index.`,
    });
  });

  it('are not asked for checksums where there is no SHA256SUMS', async () => {
    const digest = await digestModel(listModelFiles(folder));
    rmSync(join(folder, 'SHA256SUMS'));
    expect(await digestModel(listModelFiles(folder))).toBe(digest);
  });

  it('are named when they are missing', () => {
    rmSync(join(folder, 'onnx'), { recursive: true });
    rmSync(join(folder, 'config.json'));
    expect(() => listModelFiles(folder)).toThrow(
      `The embedding model in ${folder} is not complete: config.json, onnx/model_quantized.onnx are missing.`,
    );
  });

  it('that cannot be loaded are told of with the reason', async () => {
    const start = LocalEmbedder.start({ model: folder, processes: 1 });
    await expect(start).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(start).rejects.toThrow(/^The embedding model could not be loaded: ended with code 1: ./u);
  });
});
