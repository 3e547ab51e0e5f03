#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { readVersion } from '../config/read-version.js';
import type { CommandContext, Pipeline } from './command-context.js';
import { exitCodes } from './exit-codes.js';
import { runCommandLine } from './run-command-line.js';

async function loadPipeline(): Promise<Pipeline> {
  const [{ createAssistant }, { buildIndex }] = await Promise.all([
    import('../pipeline/create-assistant.js'),
    import('../pipeline/build-index.js'),
  ]);
  return { createAssistant, buildIndex };
}

function onInterrupt(handler: () => boolean): () => void {
  const listener = (): void => {
    if (!handler()) process.exit(exitCodes.interrupted.code);
  };
  process.on('SIGINT', listener).on('SIGTERM', listener);
  return () => {
    process.off('SIGINT', listener).off('SIGTERM', listener);
  };
}

/** A reader that has seen enough, such as `head`, closes the pipe; that is no error. */
function endQuietlyOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok.code);
  throw error;
}

if (existsSync('.env')) process.loadEnvFile();
// LangChain would print what it sends and gets on standard output, among the answers.
delete process.env['LANGCHAIN_VERBOSE'];
process.stdout.on('error', endQuietlyOnClosedPipe);
process.stderr.on('error', endQuietlyOnClosedPipe);
const context: CommandContext = {
  version: readVersion(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  loadPipeline,
  onInterrupt,
  now: () => performance.now(),
};
process.exitCode = await runCommandLine(process.argv.slice(2), context);
