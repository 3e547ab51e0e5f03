import { describeDestination } from '../../config/describe-destination.js';
import { parseConfig } from '../../config/parse-config.js';
import { createMcpServer } from '../../mcp/create-mcp-server.js';
import { LazyAssistant } from '../../mcp/lazy-assistant.js';
import { serveStdio } from '../../mcp/serve-stdio.js';
import { abortOnce } from '../abort-once.js';
import type { CommandContext } from '../command-context.js';
import { createTerminalLog } from '../create-terminal-log.js';
import { exitCodes } from '../exit-codes.js';

/**
 * Serves one client over standard input and output until the input ends or it is interrupted; gives the exit code. The
 * log goes to standard error, and before it where questions are sent. A missing index is told in the results of calls,
 * each of which looks for it again.
 */
export async function runMcp(context: CommandContext): Promise<number> {
  const config = parseConfig(context.env);
  context.stderr.write(`${describeDestination(config.languageModel)}\n`);
  const log = createTerminalLog(context.stderr, config.logLevel);
  const assistant = new LazyAssistant(async () => {
    const { createAssistant } = await context.loadPipeline();
    return createAssistant({ config, log });
  });
  // Opened while the client says hello; what is wrong is told when it asks for something.
  assistant.get().catch(() => undefined);
  const server = createMcpServer(() => assistant.get(), {
    version: context.version,
    log,
    logQuestions: config.logQuestions,
    pageUrl: config.publicUrl,
  });
  const controller = new AbortController();
  const release = context.onInterrupt(() => abortOnce(controller));
  try {
    await serveStdio(server, {
      input: context.stdin,
      output: context.stdout,
      log,
      signal: controller.signal,
    });
    return exitCodes.ok.code;
  } finally {
    await assistant.close();
    release();
  }
}
