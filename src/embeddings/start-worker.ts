import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  workerMessageSchema,
  type LoadedModel,
  type WorkerAnswer,
  type WorkerRequest,
  type WorkerSetup,
} from './worker-messages.js';

/** What a pool is told of a worker. `ended` comes once, last of all, with the reason for people and the log. */
export interface WorkerListener {
  ready(model: LoadedModel): void;
  answer(answer: WorkerAnswer): void;
  ended(reason: string): void;
}

/** A running worker, as far as a pool needs it. */
export interface Worker {
  readonly processId: number | undefined;
  send(request: WorkerRequest): void;
  /** Ends it at once, in mid-inference too; its parent is not harmed. */
  kill(): void;
}

/** As much of a worker's error output is kept for the reason why it ended, in characters. */
const keptErrorOutput = 2000;

/** Starts a worker process on a model; runs from src/ (under tsx) as from dist/. */
export function startWorker(setup: WorkerSetup, listener: WorkerListener): Worker {
  const fromSource = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(`./embedding-worker.${fromSource ? 'ts' : 'js'}`, import.meta.url));
  const child = fork(file, [JSON.stringify(setup)], {
    serialization: 'advanced',
    execArgv: fromSource ? ['--import', findTypeScriptLoader()] : [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let failure = '';
  let errorOutput = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errorOutput = (errorOutput + text).slice(-keptErrorOutput);
  });
  child.on('message', (message) => {
    const parsed = workerMessageSchema.parse(message);
    if (parsed.kind === 'ready') listener.ready(parsed);
    else if (parsed.kind === 'load-failed') failure = parsed.message;
    else listener.answer(parsed);
  });
  // A message to a process that is already gone: "close" tells of it.
  child.on('error', (error) => {
    failure ||= error.message;
  });
  child.once('close', (code, signal) => {
    const how = signal === null ? `ended with code ${code ?? 'unknown'}` : `was ended by ${signal}`;
    listener.ended([how, failure || errorOutput.trim()].filter((part) => part !== '').join(': '));
  });
  return {
    processId: child.pid,
    send: (request) => {
      if (child.connected) child.send(request, () => undefined);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

/** tsx by its full address, so that the working folder does not matter. */
function findTypeScriptLoader(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
}
