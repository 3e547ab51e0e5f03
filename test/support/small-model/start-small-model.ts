import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  describeMissingModel,
  findSmallModel,
  type InstalledModel,
  type SmallModelEnvironment,
} from './find-small-model.js';
import { startGrammarProxy, type GrammarWriter } from './grammar-proxy.js';

/** A language model that runs on this machine. */
export interface SmallModel {
  /** As an OpenAI-compatible client takes it, with /v1 at its end. */
  baseUrl: string;
  /** Of the process that serves it. */
  processId: number | undefined;
  /** Ends the process, whatever it is doing. */
  close(): Promise<void>;
}

/** Longest wait for the model to be loaded, in milliseconds; half a second is usual. */
const startLimit = 60_000;

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

/** The address that serve.py prints. @throws what it said instead. */
async function readAddress(server: ChildProcessWithoutNullStreams, signal: AbortSignal): Promise<string> {
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  const ended = once(server, 'exit').then(() => {
    throw new Error(`The small model did not start:\n${said}`);
  });
  const lines = createInterface(server.stdout);
  const first = new Promise<string>((resolve) => lines.once('line', resolve));
  return Promise.race([first, ended, rejectWhenAborted(signal)]);
}

function rejectWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error(`The small model was not there after ${startLimit / 1000} s.`));
    });
  });
}

/** Asks until the server says that it is there; it does so at once when its model is loaded before it listens. */
async function waitUntilReady(address: string, signal: AbortSignal): Promise<void> {
  while (!(await fetch(`${address}/health`, { signal })).ok) await setTimeout(50, undefined, { signal });
}

async function start({ python, model }: InstalledModel): Promise<SmallModel> {
  const server = spawn(python, [join(import.meta.dirname, 'serve.py'), model]);
  const signal = AbortSignal.timeout(startLimit);
  try {
    const address = await readAddress(server, signal);
    await waitUntilReady(address, signal);
    return { baseUrl: `${address}/v1`, processId: server.pid, close: () => end(server) };
  } catch (error) {
    await end(server);
    throw error;
  }
}

interface SmallModelOptions {
  /** Written anew for each request: the model then writes what the grammar allows and nothing else. */
  writeGrammar?: GrammarWriter;
  /** Instead of that of this process. */
  environment?: SmallModelEnvironment;
}

/**
 * Starts the small model where install.sh has put it; null where it is not, describeMissingModel says why.
 *
 * @throws Error when it does not start, or is missing and REQUIRE_SMALL_MODEL is 1
 */
export async function startSmallModel(options: SmallModelOptions = {}): Promise<SmallModel | null> {
  const { writeGrammar, environment = process.env } = options;
  const installed = findSmallModel(environment);
  if (installed === null) {
    if (environment['REQUIRE_SMALL_MODEL'] !== '1') return null;
    throw new Error(`No small model: ${describeMissingModel(environment)}.`);
  }
  const model = await start(installed);
  if (writeGrammar === undefined) return model;
  const proxy = await startGrammarProxy(model.baseUrl, writeGrammar);
  const close = async (): Promise<void> => {
    await proxy.close();
    await model.close();
  };
  return { ...model, baseUrl: proxy.baseUrl, close };
}
