import { createInterface } from 'node:readline';
import { parseConfig } from '../../config/parse-config.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes } from '../exit-codes.js';
import { findBaseUrl } from '../find-base-url.js';
import { ChatSession } from '../chat-session.js';
import { chooseLayout } from '../layout.js';
import { withAssistant } from '../with-assistant.js';

/** Questions and answers in one conversation, until the input ends; gives the exit code. @throws AppError. */
export async function runChat(context: CommandContext): Promise<number> {
  const config = parseConfig(context.env);
  return withAssistant(context, config, async (assistant) => {
    const layout = { ...chooseLayout(context.stdout, context.env), baseUrl: findBaseUrl(config) };
    return converse(context, new ChatSession({ assistant, layout, ...context }));
  });
}

async function converse(context: CommandContext, session: ChatSession): Promise<number> {
  const isTerminal = context.stdin.isTTY === true && context.stdout.isTTY === true;
  const lines = createInterface({
    input: context.stdin,
    ...(isTerminal && { output: context.stdout }),
    terminal: isTerminal,
    prompt: isTerminal ? '> ' : '',
  });
  let exitCode: number = exitCodes.ok.code;
  // The first Ctrl-C ends a running answer, one between two questions the program.
  const interrupt = (): boolean => {
    if (session.cancel()) return true;
    const isFirst = exitCode === exitCodes.ok.code;
    exitCode = exitCodes.interrupted.code;
    lines.close();
    return isFirst;
  };
  lines.on('SIGINT', interrupt);
  const release = context.onInterrupt(interrupt);
  if (isTerminal)
    context.stdout.write('Ask about the documents. /new begins another conversation, /quit ends.\n');
  lines.prompt();
  for await (const line of lines) {
    if (!(await session.take(line))) break;
    lines.prompt();
  }
  release();
  lines.close();
  if (isTerminal) context.stdout.write('\n');
  return exitCode;
}
