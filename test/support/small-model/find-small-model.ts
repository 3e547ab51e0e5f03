import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What install.sh puts in its folder. */
export interface InstalledModel {
  /** The Python that has the server. */
  python: string;
  /** The GGUF file. */
  model: string;
}

/** Variables of the environment that say where the model is. */
export type SmallModelEnvironment = Readonly<Record<string, string | undefined>>;

function findFolder(environment: SmallModelEnvironment): string {
  const cache = environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return environment['SMALL_MODEL_DIR'] ?? join(cache, 'rapporteur/small-model');
}

/** The small model in SMALL_MODEL_DIR, else where install.sh puts it; null where it is not, or only in part. */
export function findSmallModel(environment: SmallModelEnvironment = process.env): InstalledModel | null {
  const folder = findFolder(environment);
  const installed = { python: join(folder, 'venv/bin/python'), model: join(folder, 'model.gguf') };
  return existsSync(installed.python) && existsSync(installed.model) ? installed : null;
}

/** Why there is no small model and what to do about it, for people. */
export function describeMissingModel(environment: SmallModelEnvironment = process.env): string {
  return `there is no small model in ${findFolder(environment)}; install it (sh test/support/small-model/install.sh) or set SMALL_MODEL_DIR to its folder`;
}
