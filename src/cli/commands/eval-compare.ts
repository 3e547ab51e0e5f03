import { resolve } from 'node:path';
import { compareRuns } from '../../../eval/compare/compare-runs.js';
import { readRun } from '../../../eval/compare/read-run.js';
import { printSummary } from '../../../eval/report/print-summary.js';
import { writeReports } from '../../../eval/report/write-reports.js';
import type { CommandContext } from '../command-context.js';

/** Compares two runs kept as files, the later against the earlier; gives the exit code of the verdict. @throws AppError. */
export async function runEvalCompare(
  context: CommandContext,
  files: { before: string; after: string },
  options: { out?: string; json?: boolean },
): Promise<number> {
  const run = readRun(resolve(files.after));
  const comparison = compareRuns({ before: readRun(resolve(files.before)), after: run });
  const summary = printSummary({ run, comparison });
  context.stdout.write(options.json === true ? `${JSON.stringify(comparison)}\n` : summary);
  if (options.out === undefined) return comparison.exitCode;
  const written = await writeReports(resolve(options.out), { run, comparison });
  for (const file of Object.values(written)) context.stderr.write(`written: ${file}\n`);
  return comparison.exitCode;
}
