import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Runs a TypeScript file beside this one in a process of its own and waits for the first message it sends. */
export async function startScript(
  name: string,
  ...args: string[]
): Promise<{ process: ChildProcess; message: unknown }> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const script = fork(fileURLToPath(new URL(name, import.meta.url)), args, {
    execArgv: ['--import', loader],
  });
  const message = await new Promise<unknown>((resolve, reject) => {
    script.once('message', resolve);
    script.once('exit', () => {
      reject(new Error(`${name} ended without a message`));
    });
  });
  return { process: script, message };
}

/** Ends a process as a loss of power would, and waits until it is gone. */
export async function killAtOnce(script: ChildProcess): Promise<void> {
  const gone = once(script, 'exit');
  script.kill('SIGKILL');
  await gone;
}
