import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildingPrefix, type IndexLayout } from './index-layout.js';

/** Takes away what builds left behind that died before they were complete. Only for the holder of the build lock. */
export async function sweepLeftovers(layout: IndexLayout): Promise<void> {
  const folders = (await readdir(layout.generations)).filter((name) => name.startsWith(buildingPrefix));
  const files = (await readdir(layout.folder)).filter((name) => /^current\..*\.tmp$/.test(name));
  await removeAll([
    ...folders.map((name) => path.join(layout.generations, name)),
    ...files.map((name) => path.join(layout.folder, name)),
  ]);
}

/** Takes away every complete generation but these; those who have one of its files open keep it. */
export async function sweepGenerations(layout: IndexLayout, keep: readonly string[]): Promise<void> {
  const names = (await readdir(layout.generations)).filter(
    (name) => !name.startsWith('.') && !keep.includes(name),
  );
  await removeAll(names.map((name) => path.join(layout.generations, name)));
}

async function removeAll(paths: readonly string[]): Promise<void> {
  for (const each of paths) await rm(each, { recursive: true, force: true });
}
