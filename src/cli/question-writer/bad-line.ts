import { AppError } from '../../contracts/errors.js';

/** The error for a line that cannot be taken, which is then asked for again. */
export function badLine(message: string, remedy?: string): AppError {
  return new AppError({ step: 'evaluation', kind: 'invalid-input', message, ...(remedy && { remedy }) });
}
