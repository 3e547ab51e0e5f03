import { createServer } from 'node:http';
import type { Logger } from 'pino';
import { describeDestination } from '../config/describe-destination.js';
import type { Config } from '../config/parse-config.js';
import type { Assistant } from '../contracts/assistant.js';
import type { BuildProgress, BuildReport } from '../contracts/build-report.js';
import { AppError } from '../contracts/errors.js';
import type { ServerState } from '../contracts/server-state.js';
import { checkListenAddress } from './check-listen-address.js';
import { createApp } from './create-app.js';
import { describeSize } from './describe-size.js';
import { listen } from './listen.js';
import { openWhenBuilt } from './open-when-built.js';
import { stopServer } from './stop-server.js';

interface ServerOptions {
  config: Config;
  log: Logger;
  /** Builds the index first, when it is missing or stale; absent when that was not asked for. */
  buildIndex?: (signal: AbortSignal, onProgress: (progress: BuildProgress) => void) => Promise<BuildReport>;
  /** @throws AppError index-missing, index-incompatible, index-damaged. */
  openAssistant: () => Promise<Assistant>;
  /** Folder of the built page. Default: as createApp has it. */
  webFolder?: string;
  /** For people, a line at a time. */
  print: (line: string) => void;
  /** Aborted to stop: running requests are finished, for ten seconds at most. */
  signal: AbortSignal;
  /** Milliseconds between two looks for an index that is not there yet. */
  retryMilliseconds?: number;
}

interface RunningServer {
  /** Address a browser on this machine reaches it at. */
  url: string;
  /** Resolves once stopped and everything is closed; rejects when the index cannot be built or opened. */
  finished: Promise<void>;
}

const graceMilliseconds = 10_000;

/**
 * Listens at once, so that health can be asked while the index is being built, and answers questions when it is there.
 * @throws AppError invalid-input when others could reach it without a token, unavailable when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  checkListenAddress(options.config);
  const isBuilding = options.buildIndex !== undefined;
  const state: Progress = {
    assistant: null,
    problem: notReady(isBuilding),
    building: isBuilding ? { state: 'building' } : null,
  };
  const app = createApp({
    assistant: () => state.assistant,
    whyNotReady: () => state.problem,
    building: () => state.building,
    config: options.config,
    log: options.log,
    webFolder: options.webFolder,
    stopping: options.signal,
  });
  const server = createServer(app);
  const url = await listen(server, options.config);
  options.print(`Rapporteur listens at ${url}`);
  options.print(describeDestination(options.config.languageModel));
  const finished = runUntilStopped(options, state, url).finally(async () => {
    await stopServer(server, graceMilliseconds);
    await state.assistant?.close();
  });
  return { url, finished };
}

/** How far the server has come. */
interface Progress {
  assistant: Assistant | null;
  problem: AppError;
  building: Extract<ServerState, { state: 'building' }> | null;
}

async function runUntilStopped(options: ServerOptions, state: Progress, url: string): Promise<void> {
  const { signal, print } = options;
  try {
    if (options.buildIndex !== undefined) {
      const report = await options.buildIndex(signal, (progress) => {
        state.building = { state: 'building', progress };
      });
      describeBuild(report, print);
      state.building = null;
      state.problem = notReady(false);
    }
    state.assistant = await openWhenBuilt({
      open: options.openAssistant,
      signal,
      retryMilliseconds: options.retryMilliseconds ?? 5000,
      onProblem: (problem) => {
        state.problem = problem;
        print(`${problem.message} ${problem.remedy ?? ''}`.trim());
      },
    });
    if (state.assistant === null) return;
    for (const line of examples(url, options.config)) print(line);
  } catch (error) {
    if (signal.aborted && error instanceof AppError && error.kind === 'cancelled') return;
    throw error;
  }
  await untilAborted(signal);
  print('Stopping.');
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

function notReady(isBuilding: boolean): AppError {
  return new AppError({
    step: 'api',
    kind: 'index-missing',
    message: isBuilding ? 'The index is being built.' : 'The index has not been opened yet.',
    remedy: 'Try again in a moment; /health/ready says when it is there.',
  });
}

function describeBuild(report: BuildReport, print: (line: string) => void): void {
  const state = report.status === 'unchanged' ? 'up to date' : 'built';
  print(`The index is ${state}: ${describeSize(report.manifest.counts)}.`);
  for (const failure of report.failures) {
    print(`Not read: ${failure.path}: ${failure.message} ${failure.remedy ?? ''}`.trim());
  }
}

/** A question that the documents the program comes with answer. */
const exampleQuestion = 'What was said about cybercrime?';

function examples(url: string, config: Config): string[] {
  const token = config.apiTokens.length === 0 ? '' : ' -H "Authorization: Bearer <token>"';
  const body = JSON.stringify({ question: exampleQuestion });
  return [
    'Try it:',
    `  curl -s ${url}/api/chat -H "Content-Type: application/json"${token} -d '${body}'`,
    `  npx rapporteur ask "${exampleQuestion}"`,
  ];
}
