import { AppError } from '../contracts/errors.js';
import type { SearchFilter } from '../contracts/search-index.js';

/** The options by which `ask` and `search` narrow what they search; each may be given several times. */
export interface FilterOptions {
  document?: string[];
  kind?: string[];
  year?: string[];
  status?: string[];
}

/** The filter of the options, or undefined when there are none. @throws AppError invalid-input. */
export function parseFilterOptions(options: FilterOptions): SearchFilter | undefined {
  const filter: SearchFilter = {
    ...(options.document && { documentIds: options.document }),
    ...(options.kind && { kinds: options.kind }),
    ...(options.year && { years: options.year.map((year) => parseWholeNumber('--year', year)) }),
    ...(options.status && { statuses: options.status }),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

/** A whole number given as an option. @throws AppError invalid-input. */
export function parseWholeNumber(option: string, text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new AppError({
    step: 'cli',
    kind: 'invalid-input',
    message: `${option} is "${text}"; it must be a whole number.`,
  });
}
