import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { indexManifestSchema, type IndexManifest } from '../../contracts/search-index.js';
import { indexDamaged, indexIncompatible } from './index-errors.js';
import { indexFormat } from './index-format.js';

const anyVersionSchema = z.object({ formatVersion: z.number().int() });

/**
 * Reads the manifest of a generation.
 * @throws AppError index-damaged when it is missing or no manifest, index-incompatible when of another format version.
 */
export async function readManifest(file: string): Promise<IndexManifest> {
  const json = await readJson(file);
  const any = anyVersionSchema.safeParse(json);
  if (any.success && any.data.formatVersion !== indexFormat.version) {
    throw indexIncompatible(
      `its format is version ${any.data.formatVersion}, this program reads ${indexFormat.version}`,
    );
  }
  const manifest = indexManifestSchema.safeParse(json);
  if (!manifest.success) throw indexDamaged(`${file} is not a manifest`, manifest.error);
  return manifest.data;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw indexDamaged(`${file} cannot be read`, error);
  }
}
