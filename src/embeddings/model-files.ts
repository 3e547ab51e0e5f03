import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../contracts/errors.js';

/** Files every model needs, besides its weights; paths below the model's folder. */
export const configurationFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/** The weights we look for, best first, with the name transformers.js gives their number format. */
export const weightFiles = [
  { path: 'onnx/model_quantized.onnx', dtype: 'q8' },
  { path: 'onnx/model.onnx', dtype: 'fp32' },
] as const;

/** A model's folder with the files that decide its vectors. */
export interface ModelFiles {
  folder: string;
  dtype: (typeof weightFiles)[number]['dtype'];
  /** Paths below the folder, sorted. */
  paths: string[];
}

/** The files of a model's folder. @throws AppError unavailable, naming what is missing. */
export function listModelFiles(folder: string): ModelFiles {
  const weights = weightFiles.find((file) => existsSync(join(folder, file.path)));
  const missing: string[] = configurationFiles.filter((path) => !existsSync(join(folder, path)));
  if (weights === undefined) missing.push(weightFiles[0].path);
  if (weights === undefined || missing.length > 0) {
    throw new AppError({
      step: 'embeddings',
      kind: 'unavailable',
      message: `The embedding model in ${folder} is not complete: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      remedy: `Put the missing files there, or set EMBEDDING_MODEL to the folder of a complete model.`,
      details: { folder, missing },
    });
  }
  return { folder, dtype: weights.dtype, paths: [...configurationFiles, weights.path].sort() };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(Buffer.from(part));
  return hash.digest('hex');
}

/** SHA-256 by path of the folder's SHA256SUMS file (as sha256sum writes it); empty when there is none. */
async function readChecksums(folder: string): Promise<Map<string, string>> {
  const path = join(folder, 'SHA256SUMS');
  if (!existsSync(path)) return new Map();
  const lines = (await readFile(path, 'utf8')).matchAll(/^([0-9a-f]{64})[ \t]+\*?(.+?)\s*$/gimu);
  return new Map([...lines].map((match) => [match[2] ?? '', (match[1] ?? '').toLowerCase()]));
}

/**
 * SHA-256 (hex) over the sorted paths and SHA-256 of a model's files, each file first compared with SHA256SUMS where the
 * folder has one. Reads the weights whole: about 0.1 s for 34 MB.
 * @throws AppError unavailable when a file is not the one that SHA256SUMS names.
 */
export async function digestModel(files: ModelFiles): Promise<string> {
  const expected = await readChecksums(files.folder);
  const digest = createHash('sha256');
  for (const path of files.paths) {
    const found = await hashFile(join(files.folder, path));
    const wanted = expected.get(path);
    if (wanted !== undefined && wanted !== found) {
      throw new AppError({
        step: 'embeddings',
        kind: 'unavailable',
        message: `The embedding model's file ${join(files.folder, path)} is not the one it should be: its SHA-256 is ${found}, and SHA256SUMS says ${wanted}.`,
        remedy: `Restore the file (git checkout, or copy the model again); if you changed it on purpose, update ${join(files.folder, 'SHA256SUMS')} and rebuild the index.`,
        details: { path, found, expected: wanted },
      });
    }
    digest.update(`${path}\0${found}\n`);
  }
  return digest.digest('hex');
}
