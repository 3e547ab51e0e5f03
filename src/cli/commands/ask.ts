import { parseConfig } from '../../config/parse-config.js';
import { type AskRequest, askRequestSchema } from '../../contracts/assistant.js';
import { AppError } from '../../contracts/errors.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes } from '../exit-codes.js';
import { findBaseUrl } from '../find-base-url.js';
import { chooseLayout } from '../layout.js';
import { type FilterOptions, parseFilterOptions, parseWholeNumber } from '../parse-filter-options.js';
import { renderAnswer } from '../print-answer.js';
import { withAssistant } from '../with-assistant.js';
import { withInterrupt } from '../with-interrupt.js';

export interface AskOptions extends FilterOptions {
  json?: boolean;
  limit?: string;
}

/** Answers one question; gives the exit code. @throws AppError. */
export async function runAsk(
  context: CommandContext,
  question: string,
  options: AskOptions,
): Promise<number> {
  const config = parseConfig(context.env);
  const request = parseRequest(question, options);
  const answer = await withInterrupt(context, (signal) =>
    withAssistant(context, config, (assistant) => assistant.ask(request, { signal })),
  );
  const layout = { ...chooseLayout(context.stdout, context.env), baseUrl: findBaseUrl(config) };
  const text = options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : renderAnswer(answer, layout);
  context.stdout.write(text);
  return answer.status === 'declined' ? exitCodes.declined.code : exitCodes.ok.code;
}

function parseRequest(question: string, options: AskOptions): AskRequest {
  const filters = parseFilterOptions(options);
  const parsed = askRequestSchema.safeParse({
    question,
    ...(filters && { filters }),
    ...(options.limit !== undefined && { limit: parseWholeNumber('--limit', options.limit) }),
  });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new AppError({
    step: 'cli',
    kind: 'invalid-input',
    message: `The question cannot be asked: ${faults.join('; ')}.`,
  });
}
