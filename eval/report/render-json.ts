import type { ReportInput } from './report-input.js';

/** Run and comparison as one JSON object for CI; `comparison` is null where there is none. */
export function renderJson({ run, comparison }: ReportInput): string {
  return `${JSON.stringify({ run, comparison: comparison ?? null }, null, 2)}\n`;
}
