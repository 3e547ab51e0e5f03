import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { AppError } from '../contracts/errors.js';
import { downloadModel } from './download-model.js';
import { findPackageRoot } from './find-package-root.js';
import { configurationFiles, weightFiles } from './model-files.js';

/** The model that comes with the program: a folder name under models/. */
const defaultModelName = 'bge-small-en-v1.5-q8';

export interface ModelLocation {
  /** A folder's path, a folder's name under `modelsFolder`, or "organisation/name" on the hub. */
  model: string;
  /** Default: models/ beside package.json. */
  modelsFolder?: string | undefined;
  /** Where models from the hub are kept. Default: data/models/ beside package.json. */
  downloadFolder?: string | undefined;
  /** Default: https://huggingface.co. */
  hubUrl?: string | undefined;
  fetch?: typeof fetch | undefined;
  onNotice?: ((text: string) => void) | undefined;
}

/** A model's folder and the name it goes by in an index: folder name or hub name, never a path. */
export interface LocatedModel {
  name: string;
  folder: string;
}

/**
 * Finds the folder of a model, fetching a hub model that is not on this machine yet.
 * @throws AppError unavailable when there is no such folder or the hub cannot be reached.
 */
export async function locateModel(location: ModelLocation): Promise<LocatedModel> {
  const { model } = location;
  if (isAbsolute(model) || /^\.{1,2}(?:[/\\]|$)/u.test(model)) {
    const folder = resolve(model);
    if (!existsSync(folder)) throw missingFolder(model, folder);
    return { name: basename(folder), folder };
  }
  const root = findPackageRoot(import.meta.url);
  const local = join(location.modelsFolder ?? join(root, 'models'), model);
  if (existsSync(local)) return { name: model, folder: local };
  if (!/^[\w.-]+\/[\w.-]+$/u.test(model)) throw missingFolder(model, local);
  const folder = join(location.downloadFolder ?? join(root, 'data', 'models'), model);
  await downloadModel({
    name: model,
    folder,
    hubUrl: location.hubUrl ?? 'https://huggingface.co',
    fetch: location.fetch ?? fetch,
    onNotice: location.onNotice ?? (() => undefined),
  });
  return { name: model, folder };
}

function missingFolder(model: string, folder: string): AppError {
  return new AppError({
    step: 'embeddings',
    kind: 'unavailable',
    message: `There is no embedding model "${model}": the folder ${folder} does not exist.`,
    remedy:
      `Set EMBEDDING_MODEL to a folder that holds ${[...configurationFiles, weightFiles[0].path].join(', ')}, ` +
      `to the name of a folder under models/ (${defaultModelName} comes with the program), or to a hub name such as Xenova/all-MiniLM-L6-v2.`,
    details: { model, folder },
  });
}
