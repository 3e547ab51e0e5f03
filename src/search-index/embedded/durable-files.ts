import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Waits until what was written to a file, or the entries of a folder, are on disk. */
export async function syncToDisk(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a new file and waits until its bytes are on disk. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Gives a file new content by one rename, so that a reader finds the old or the new content whole, also after a loss
 * of power. `temporary` is a name in the same folder.
 */
export async function replaceFile(file: string, temporary: string, text: string): Promise<void> {
  try {
    await writeDurably(temporary, text);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncToDisk(path.dirname(file));
}
