import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { measureMemory } from './measure-memory.js';
import type { SystemFolders } from './peer-system.js';

/** What a system found, and what it cost. */
export interface AskedSystem {
  /** Texts found for each question, in the order of the questions. */
  texts: string[][];
  /** Of each question. */
  milliseconds: number[];
  /** From starting its process to the first texts. */
  secondsToFirst: number;
  /** Of its processes after the last question; null where it cannot be told. */
  megabytes: number | null;
}

const indexedSchema = z.object({ seconds: z.number() });
const foundSchema = z.object({ texts: z.array(z.string()), milliseconds: z.number() });

function start(job: {
  system: string;
  task: string;
  folders: SystemFolders;
  questions: string[];
}): ChildProcess {
  const fromSource = import.meta.url.endsWith('.ts');
  const execArgv = fromSource
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
  const script = fileURLToPath(new URL(`./run-system.${fromSource ? 'ts' : 'js'}`, import.meta.url));
  const child = fork(script, { execArgv });
  child.send(job);
  return child;
}

/** The next message of a process. @throws Error when it ends instead. */
async function receive(child: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  try {
    const ended = once(child, 'exit', { signal: stop.signal }).then(([code]) => {
      throw new Error(`the process of a system ended with ${String(code)} before it answered`);
    });
    const [message] = z.array(z.unknown()).parse(await Promise.race([once(child, 'message', stop), ended]));
    return message;
  } finally {
    stop.abort();
  }
}

/** Seconds in which a system, in a process of its own, makes what it searches; starting that process left out. */
export async function indexWithSystem(job: { system: string; folders: SystemFolders }): Promise<number> {
  const child = start({ ...job, task: 'index', questions: [] });
  const { seconds } = indexedSchema.parse(await receive(child));
  await once(child, 'exit');
  return seconds;
}

/** Asks a system, in a process of its own, one question after the other. */
export async function askSystem(job: {
  system: string;
  folders: SystemFolders;
  questions: string[];
}): Promise<AskedSystem> {
  const started = performance.now();
  const child = start({ ...job, task: 'ask' });
  const asked: AskedSystem = { texts: [], milliseconds: [], secondsToFirst: 0, megabytes: null };
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`the process of ${job.system} ended with ${String(code)} before it had answered all`));
    });
    child.on('message', (message) => {
      const { texts, milliseconds } = foundSchema.parse(message);
      if (asked.texts.length === 0) asked.secondsToFirst = (performance.now() - started) / 1000;
      asked.texts.push(texts);
      asked.milliseconds.push(milliseconds);
      if (asked.texts.length === job.questions.length) resolve();
    });
  });
  asked.megabytes = child.pid === undefined ? null : measureMemory(child.pid);
  child.send('read');
  await once(child, 'exit');
  return asked;
}
