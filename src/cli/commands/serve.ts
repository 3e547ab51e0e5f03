import { pino } from 'pino';
import { startServer } from '../../api/start-server.js';
import { parseConfig } from '../../config/parse-config.js';
import type { BuildProgress } from '../../contracts/build-report.js';
import { abortOnce } from '../abort-once.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes } from '../exit-codes.js';
import { showProgress } from '../show-progress.js';

interface ServeOptions {
  build?: boolean;
  port?: string;
  host?: string;
}

/** Serves until it is interrupted; gives the exit code. The log goes to standard output, words to standard error. */
export async function runServe(context: CommandContext, options: ServeOptions): Promise<number> {
  const config = parseConfig({
    ...context.env,
    ...(options.port !== undefined && { PORT: options.port }),
    ...(options.host !== undefined && { HOST: options.host }),
  });
  const log = pino({ level: config.logLevel }, context.stdout);
  const { createAssistant, buildIndex } = await context.loadPipeline();
  const build = async (signal: AbortSignal, onProgress: (progress: BuildProgress) => void) => {
    const progress = showProgress(context);
    const show = (step: BuildProgress) => {
      progress.show(step);
      onProgress(step);
    };
    const onNotice = (text: string) => {
      log.warn({}, text);
    };
    return buildIndex({ config, onProgress: show, onNotice, signal }).finally(progress.end);
  };
  const controller = new AbortController();
  const release = context.onInterrupt(() => abortOnce(controller));
  try {
    const server = await startServer({
      config,
      log,
      ...(options.build === true && { buildIndex: build }),
      openAssistant: () => createAssistant({ config, log, inBackground: true }),
      print: (line) => void context.stderr.write(`${line}\n`),
      signal: controller.signal,
    });
    await server.finished;
    return exitCodes.ok.code;
  } finally {
    release();
  }
}
