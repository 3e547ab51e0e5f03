import path from 'node:path';
import { indexFormat } from './index-format.js';

/** Paths of one generation's files. */
export interface GenerationFiles {
  folder: string;
  database: string;
  graph: string;
  manifest: string;
}

/** Where an index folder keeps what: `current` names a folder below `generations`. */
export interface IndexLayout {
  folder: string;
  /** A small file that holds the id of the current generation. */
  current: string;
  generations: string;
  /** Held by the one process that builds. */
  lock: string;
  generation: (id: string) => GenerationFiles;
  /** A generation that is not complete yet; swept away when its builder died. */
  building: (token: string) => GenerationFiles;
}

/** First part of the names of folders that are being built. */
export const buildingPrefix = '.building-';

/** The layout of an index folder; touches no file. */
export function layOutIndex(indexDir: string): IndexLayout {
  const folder = path.resolve(indexDir);
  const generations = path.join(folder, 'generations');
  const files = (name: string): GenerationFiles => ({
    folder: path.join(generations, name),
    database: path.join(generations, name, indexFormat.databaseFile),
    graph: path.join(generations, name, indexFormat.graphFile),
    manifest: path.join(generations, name, indexFormat.manifestFile),
  });
  return {
    folder,
    current: path.join(folder, 'current'),
    generations,
    lock: path.join(folder, 'build.lock'),
    generation: files,
    building: (token) => files(buildingPrefix + token),
  };
}
