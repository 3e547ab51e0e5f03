import type { Config } from '../config/parse-config.js';
import type { Assistant } from '../contracts/assistant.js';
import type { CommandContext } from './command-context.js';
import { createTerminalLog } from './create-terminal-log.js';

/** Opens the assistant, runs work with it and closes it. @throws AppError index-missing and whatever the work throws. */
export async function withAssistant<Result>(
  context: CommandContext,
  config: Config,
  work: (assistant: Assistant) => Promise<Result>,
): Promise<Result> {
  const { createAssistant } = await context.loadPipeline();
  const assistant = await createAssistant({
    config,
    log: createTerminalLog(context.stderr, config.logLevel),
  });
  try {
    return await work(assistant);
  } finally {
    await assistant.close();
  }
}
