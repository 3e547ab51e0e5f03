import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import type {
  IndexDescription,
  IndexEntry,
  IndexManifest,
  IndexWriter,
} from '../../contracts/search-index.js';
import { acquireBuildLock } from './build-lock.js';
import { checkCompatibility } from './check-compatibility.js';
import { readCurrentGeneration, switchGeneration } from './current-generation.js';
import { syncToDisk, writeDurably } from './durable-files.js';
import { indexCalls } from './index-calls.js';
import { indexMissing, indexUnavailable } from './index-errors.js';
import { indexFormat } from './index-format.js';
import { layOutIndex, type GenerationFiles, type IndexLayout } from './index-layout.js';
import { IndexProcessConnection } from './index-process-connection.js';
import { readManifest } from './read-manifest.js';
import { sweepGenerations, sweepLeftovers } from './sweep-generations.js';

interface Build {
  files: GenerationFiles;
  process: IndexProcessConnection;
  /** What the generation that was copied was made from; null when begun from nothing. */
  copied: IndexManifest | null;
}

/**
 * Builds a generation in a folder of its own through an index process, and switches to it by one rename. After an
 * error the build can only be abandoned; the current generation is as it was.
 */
export class EmbeddedIndexWriter implements IndexWriter {
  readonly #layout: IndexLayout;
  readonly #newSuffix: () => string;
  #release: (() => void) | null = null;
  #build: Build | null = null;

  /** `newSuffix`: makes ids of generations differ where the corpus does not; letters and digits. */
  constructor(indexDir: string, newSuffix: () => string = () => randomBytes(3).toString('hex')) {
    this.#layout = layOutIndex(indexDir);
    this.#newSuffix = newSuffix;
  }

  /** @throws AppError locked; from the current one also index-missing, index-damaged, index-incompatible. */
  async begin(from: 'current' | 'empty'): Promise<void> {
    if (this.#release !== null)
      throw indexUnavailable('This writer is building already.', 'Publish or abandon first.');
    await this.#makeFolder();
    this.#release = acquireBuildLock(this.#layout.lock);
    try {
      await sweepLeftovers(this.#layout);
      const source = from === 'current' ? await this.#current() : null;
      const files = this.#layout.building(randomBytes(6).toString('hex'));
      await mkdir(files.folder);
      const process = new IndexProcessConnection({ remedy: 'Build again.' });
      this.#build = { files, process, copied: source?.manifest ?? null };
      await process.call(indexCalls.begin, { database: files.database, copyOf: source });
    } catch (error) {
      await this.abandon();
      throw error;
    }
  }

  /** @throws AppError invalid-input when the entry does not hang together; then the index is as before the call. */
  async put(entry: IndexEntry): Promise<void> {
    await this.#begun().process.call(indexCalls.put, entry);
  }

  async remove(documentId: string): Promise<void> {
    await this.#begun().process.call(indexCalls.remove, { documentId });
  }

  /**
   * @throws AppError invalid-input when vectors are not of the model's dimension, index-incompatible when what was
   * copied from the current generation was made by another model or version than is described.
   */
  async publish(description: IndexDescription): Promise<IndexManifest> {
    const { files, process, copied } = this.#begun();
    if (copied !== null) checkCompatibility(copied, description);
    const { dimension } = description.embeddingModel;
    const { counts, checksums } = await process.call(indexCalls.complete, { graph: files.graph, dimension });
    const manifest: IndexManifest = {
      formatVersion: indexFormat.version,
      generation: this.#nameGeneration(description.corpusVersion),
      ...description,
      counts,
      checksums: { [indexFormat.databaseFile]: checksums.database, [indexFormat.graphFile]: checksums.graph },
    };
    await this.#putInPlace(files, manifest);
    await process.close();
    await this.abandon();
    return manifest;
  }

  async abandon(): Promise<void> {
    const build = this.#build;
    this.#build = null;
    await build?.process.kill();
    if (build !== null) await rm(build.files.folder, { recursive: true, force: true });
    this.#release?.();
    this.#release = null;
  }

  #begun(): Build {
    if (this.#build === null) throw indexUnavailable('No build has been begun.', 'Call begin() first.');
    return this.#build;
  }

  async #makeFolder(): Promise<void> {
    try {
      await mkdir(this.#layout.generations, { recursive: true });
    } catch (error) {
      const message = `The folder ${this.#layout.generations} cannot be made.`;
      throw indexUnavailable(message, 'Make it writable, or name another folder for the index.', error);
    }
  }

  async #current(): Promise<{ manifest: IndexManifest; database: string; checksum: string }> {
    const id = await readCurrentGeneration(this.#layout);
    if (id === null) throw indexMissing(this.#layout.folder);
    const files = this.#layout.generation(id);
    const manifest = await readManifest(files.manifest);
    return {
      manifest,
      database: files.database,
      checksum: manifest.checksums[indexFormat.databaseFile] ?? '',
    };
  }

  async #putInPlace(files: GenerationFiles, manifest: IndexManifest): Promise<void> {
    const layout = this.#layout;
    const previous = await readCurrentGeneration(layout).catch(() => null);
    await writeDurably(files.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
    await syncToDisk(files.folder);
    await rename(files.folder, layout.generation(manifest.generation).folder);
    await syncToDisk(layout.generations);
    await switchGeneration(layout, manifest.generation);
    await sweepGenerations(
      layout,
      previous === null ? [manifest.generation] : [manifest.generation, previous],
    );
  }

  #nameGeneration(corpusVersion: string): string {
    const start = corpusVersion
      .toLowerCase()
      .replaceAll(/[^0-9a-z]/g, '')
      .slice(0, 12);
    return `${start === '' ? 'corpus' : start}-${this.#newSuffix()}`;
  }
}
