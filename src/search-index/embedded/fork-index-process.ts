import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Starts the index process, from the compiled file or, where this runs from its source, from that. */
export function forkIndexProcess(): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(
    new URL(fromSource ? './index-process.ts' : './index-process.js', import.meta.url),
  );
  return fork(file, [], {
    serialization: 'advanced',
    execArgv: fromSource ? ['--import', tsxLoader()] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function tsxLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}
