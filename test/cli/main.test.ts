import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** Runs the program from its source in a folder; `isDeaf` closes its output before it writes. */
async function runProgram(words: string[], options: { folder?: string; isDeaf?: boolean } = {}) {
  const tsx = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', tsx, resolve('src/cli/main.ts'), ...words], {
    cwd: options.folder ?? process.cwd(),
    env: { PATH: process.env['PATH'] },
  });
  const written = { stdout: '', stderr: '' };
  if (options.isDeaf === true) child.stdout.destroy();
  child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()));
  const exitCode = await new Promise((settle) => child.on('close', settle));
  return { exitCode, ...written };
}

it('prints the version of package.json', async () => {
  const { exitCode, stdout, stderr } = await runProgram(['--version']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it('ends quietly when nobody reads what it writes', async () => {
  expect(await runProgram(['--help'], { isDeaf: true })).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

it('reads the .env of the folder it is started in', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'main-'));
  await writeFile(join(folder, '.env'), 'PORT=http\n');
  const { exitCode, stderr } = await runProgram(['ask', 'What?'], { folder });
  await rm(folder, { recursive: true });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^error: PORT is "http"; it must be a whole number from 0 to 65535\.\n/);
});
