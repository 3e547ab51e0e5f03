import type { ReportInput } from './report-input.js';

/** Run, comparison and ablation as one JSON object for CI; the last two are null where there are none. */
export function renderJson({ run, comparison, ablation }: ReportInput): string {
  const report = { run, comparison: comparison ?? null, ablation: ablation ?? null };
  return `${JSON.stringify(report, null, 2)}\n`;
}
