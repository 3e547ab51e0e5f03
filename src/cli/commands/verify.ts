import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseConfig, type Config } from '../../config/parse-config.js';
import { AppError } from '../../contracts/errors.js';
import type { Verification } from '../../contracts/verification.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes } from '../exit-codes.js';
import { chooseLayout } from '../layout.js';
import { renderVerification } from '../print-verification.js';

interface VerifyOptions {
  json?: boolean;
  /** Verifies what was read; by default against the index of the settings. A test passes its own. */
  verifyFile?: (file: { name: string; body: Uint8Array }, config: Config) => Promise<Verification>;
}

/** Longest file that is read, in bytes, and one more, so that it is known to be too long. */
const mostBytes = 20 * 1024 * 1024 + 1;

/** Exit code of a briefing in which something is not as its documents have it. */
const notWell = 1;

/**
 * Checks an exported briefing against the index and prints what is not as it should be; gives 0 when all is well, 1 when
 * something is not. @throws AppError for a file that cannot be read or is no briefing, and without an index.
 */
export async function runVerify(
  context: CommandContext,
  path: string,
  options: VerifyOptions,
): Promise<number> {
  const config = parseConfig(context.env);
  const file = { name: basename(path), body: await readStart(path) };
  const verify =
    options.verifyFile ?? (await import('../../pipeline/verify-briefing-file.js')).verifyBriefingFile;
  const verification = await verify(file, config);
  context.stdout.write(
    options.json === true
      ? `${JSON.stringify(verification, null, 2)}\n`
      : renderVerification(verification, chooseLayout(context.stdout, context.env)),
  );
  return verification.isWell ? exitCodes.ok.code : notWell;
}

async function readStart(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    const parts: Buffer[] = [];
    for await (const part of file.createReadStream({ end: mostBytes - 1, autoClose: false })) {
      if (Buffer.isBuffer(part)) parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    throw new AppError({
      step: 'cli',
      kind: 'invalid-input',
      message: `${path} cannot be read${describe(error)}.`,
      remedy: 'Give the path of a briefing: a .docx, .html, .md or .json file.',
      cause: error,
    });
  }
}

function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return ': there is no such file';
  if (code === 'EISDIR') return ': it is a folder';
  if (code === 'EACCES') return ': it may not be opened';
  return typeof code === 'string' ? `: ${code}` : '';
}
