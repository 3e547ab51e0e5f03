import { parseConfig } from '../../config/parse-config.js';
import { AppError } from '../../contracts/errors.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes } from '../exit-codes.js';
import { findBaseUrl } from '../find-base-url.js';
import { chooseLayout } from '../layout.js';
import { parseFilterOptions, parseWholeNumber } from '../parse-filter-options.js';
import { renderSearchResults } from '../print-search-results.js';
import { withAssistant } from '../with-assistant.js';
import { withInterrupt } from '../with-interrupt.js';
import type { AskOptions } from './ask.js';

/** Shows the paragraphs found for words, without an answer; gives the exit code. @throws AppError. */
export async function runSearch(
  context: CommandContext,
  words: string,
  options: AskOptions,
): Promise<number> {
  const config = parseConfig(context.env);
  const filters = parseFilterOptions(options);
  const request = {
    query: words.trim(),
    limit: parseLimit(options.limit ?? '10'),
    ...(filters && { filters }),
  };
  if (request.query === '') throw invalid('There is nothing to search for.');
  const results = await withInterrupt(context, (signal) =>
    withAssistant(context, config, (assistant) => assistant.search(request, signal)),
  );
  const layout = { ...chooseLayout(context.stdout, context.env), baseUrl: findBaseUrl(config) };
  if (options.json === true) context.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  else
    context.stdout.write(
      results.length === 0 ? 'Nothing was found.\n' : renderSearchResults(results, layout),
    );
  return results.length === 0 ? exitCodes.declined.code : exitCodes.ok.code;
}

function parseLimit(text: string): number {
  const limit = parseWholeNumber('--limit', text);
  if (limit < 1 || limit > 50) throw invalid(`--limit is ${limit}; it must be from 1 to 50.`);
  return limit;
}

function invalid(message: string): AppError {
  return new AppError({ step: 'cli', kind: 'invalid-input', message });
}
