import { AppError } from '../../contracts/errors.js';
import type { IndexManifest } from '../../contracts/search-index.js';
import { readCurrentGeneration } from './current-generation.js';
import { hashFile } from './hash-file.js';
import { indexFormat } from './index-format.js';
import { layOutIndex } from './index-layout.js';
import { readManifest } from './read-manifest.js';

/**
 * The manifest of the current generation, for a build to see whether it has anything to do; null where there is no
 * index, or one that a build must replace: damaged (its files are hashed), or of another format.
 */
export async function readCurrentManifest(indexDir: string): Promise<IndexManifest | null> {
  const layout = layOutIndex(indexDir);
  try {
    const id = await readCurrentGeneration(layout);
    if (id === null) return null;
    const files = layout.generation(id);
    const { checksums, ...manifest } = await readManifest(files.manifest);
    const database = await hashFile(files.database);
    const graph = await hashFile(files.graph);
    const whole =
      checksums[indexFormat.databaseFile] === database && checksums[indexFormat.graphFile] === graph;
    return whole && manifest.generation === id ? { ...manifest, checksums } : null;
  } catch (error) {
    if (error instanceof AppError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
