import type { IndexManifest } from './search-index.js';

/** How far a build has come; `done` and `total` count files while reading and writing, texts while embedding. */
export interface BuildProgress {
  stage: 'reading' | 'embedding' | 'writing';
  done: number;
  total: number;
}

/** A file that could not be read and is not in the index. */
export interface BuildFailure {
  /** Path below the corpus folder, with forward slashes. */
  path: string;
  message: string;
  remedy?: string;
}

/** What a build did. */
export interface BuildReport {
  /** `unchanged` when the current index already was what the corpus, the settings and the program would give. */
  status: 'unchanged' | 'built';
  manifest: IndexManifest;
  /** Texts embedded in this build. */
  embedded: number;
  /** Texts whose vector an earlier build had made. */
  reused: number;
  /** Wall-clock time of the build. */
  seconds: number;
  failures: BuildFailure[];
}
