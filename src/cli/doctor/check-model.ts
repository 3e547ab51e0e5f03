import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { type Finding, reportProblem } from './finding.js';

/** Whether the model's files are those that the SHA256SUMS file in its folder lists. */
export async function checkModel(folder: string, name: string): Promise<Finding> {
  if (folder === '')
    return { text: `The embedding model ${name} is one of the hub: it is fetched once and kept.` };
  let sums: string;
  try {
    sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
  } catch {
    return problem(
      `The embedding model cannot be checked: there is no SHA256SUMS in ${folder}.`,
      'Restore models/ from the repository, or have sha256sum write the file into the folder.',
    );
  }
  // Lines as sha256sum writes them: the hash, two characters, the path.
  const files = [...sums.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)];
  for (const [, expected, path = ''] of files) {
    const found = await hashFile(join(folder, path));
    if (found === expected) continue;
    const fault = found === null ? 'is missing' : 'is not the one that SHA256SUMS names';
    return problem(`${join(folder, path)} ${fault}.`, 'Restore models/ from the repository.');
  }
  return { text: `The embedding model ${name} is whole: ${files.length} files have the right checksum.` };
}

async function hashFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path)) hash.update(Buffer.from(part));
  } catch {
    return null;
  }
  return hash.digest('hex');
}

function problem(text: string, remedy: string): Finding {
  return reportProblem(text, remedy, exitCodes.unavailable.code);
}
