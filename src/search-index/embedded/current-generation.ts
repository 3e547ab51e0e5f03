import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { replaceFile } from './durable-files.js';
import { hasErrorCode } from './has-error-code.js';
import { indexDamaged } from './index-errors.js';
import type { IndexLayout } from './index-layout.js';

/** Shape of a generation's id; it is a folder's name, and no path can hide in it. */
const generationId = /^[0-9a-z]+(-[0-9a-z]+)*$/;

/** Id of the current generation, null when none was published. @throws AppError index-damaged when it is no id. */
export async function readCurrentGeneration(layout: IndexLayout): Promise<string | null> {
  let id: string;
  try {
    id = (await readFile(layout.current, 'utf8')).trim();
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT') || hasErrorCode(error, 'ENOTDIR')) return null;
    throw indexDamaged(`${layout.current} cannot be read`, error);
  }
  if (!generationId.test(id)) throw indexDamaged(`${layout.current} does not hold the name of a generation`);
  return id;
}

/** Makes a complete generation the current one, by one rename. */
export async function switchGeneration(layout: IndexLayout, id: string): Promise<void> {
  await replaceFile(layout.current, `${layout.current}.${randomBytes(4).toString('hex')}.tmp`, `${id}\n`);
}
