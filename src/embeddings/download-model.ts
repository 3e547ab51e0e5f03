import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../contracts/errors.js';
import { configurationFiles, weightFiles } from './model-files.js';

/** What a download needs; `fetch` is an argument so that tests need no network. */
export interface ModelDownload {
  /** "organisation/name" on the hub. */
  name: string;
  /** Folder the model's files are put into. */
  folder: string;
  /** Address of the hub or a mirror of it, without a slash at the end. */
  hubUrl: string;
  fetch: typeof fetch;
  /** Told of each file that is fetched. */
  onNotice: (text: string) => void;
}

/**
 * Fetches the files of a model that are not in its folder yet. Each is written under another name and renamed when
 * complete, so that a broken download leaves nothing that looks like a model.
 * @throws AppError unavailable when the hub cannot be reached or lacks a file; says how to supply the files by hand.
 */
export async function downloadModel(download: ModelDownload): Promise<void> {
  const paths = [...configurationFiles, weightFiles[0].path];
  for (const path of paths.filter((wanted) => !existsSync(join(download.folder, wanted)))) {
    const url = `${download.hubUrl}/${download.name}/resolve/main/${path}`;
    download.onNotice(`fetching ${url}`);
    try {
      await fetchFile(url, join(download.folder, path), download.fetch);
    } catch (cause) {
      throw new AppError({
        step: 'embeddings',
        kind: 'unavailable',
        message: `The embedding model ${download.name} is not on this machine and could not be fetched: ${url}: ${describe(cause)}.`,
        remedy:
          `Without a network, put the files ${paths.join(', ')} of the model into ${download.folder}, ` +
          `or set EMBEDDING_MODEL to a folder that holds them, or leave it unset for the model that comes with the program.`,
        details: { url, folder: download.folder, files: paths },
        cause,
      });
    }
  }
}

async function fetchFile(url: string, path: string, fetchFrom: typeof fetch): Promise<void> {
  const response = await fetchFrom(url, { redirect: 'follow' });
  if (!response.ok || response.body === null) throw new Error(`the hub answered ${response.status}`);
  await mkdir(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(response.body), createWriteStream(partial));
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** The innermost reason: fetch says only "fetch failed" and keeps ENOTFOUND in its cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? describe(error.cause) : error.message;
}
