import { describeSize } from '../../api/describe-size.js';
import { parseConfig } from '../../config/parse-config.js';
import type { BuildReport } from '../../contracts/build-report.js';
import type { CommandContext } from '../command-context.js';
import { exitCodes } from '../exit-codes.js';
import { showProgress } from '../show-progress.js';
import { withInterrupt } from '../with-interrupt.js';

/** Builds the index where it is missing or stale, or always with `force`; gives the exit code. @throws AppError. */
export async function runIndex(context: CommandContext, options: { force?: boolean }): Promise<number> {
  const config = parseConfig(context.env);
  const { buildIndex } = await context.loadPipeline();
  const progress = showProgress(context);
  const onNotice = (text: string) => void context.stderr.write(`note: ${text}\n`);
  const report = await withInterrupt(context, (signal) =>
    buildIndex({ config, force: options.force === true, onProgress: progress.show, onNotice, signal }),
  ).finally(progress.end);
  printReport(report, context);
  return report.failures.length === 0 ? exitCodes.ok.code : exitCodes.usage.code;
}

function printReport(report: BuildReport, { stdout, stderr }: CommandContext): void {
  const size = describeSize(report.manifest.counts);
  if (report.status === 'unchanged') stdout.write(`The index is up to date: ${size}.\n`);
  else {
    const work = `${report.embedded} ${report.embedded === 1 ? 'text' : 'texts'} embedded, ${report.reused} known before, ${report.seconds.toFixed(1)} s`;
    stdout.write(`The index is built: ${size} (${work}).\n`);
  }
  for (const { path, message, remedy } of report.failures) {
    stderr.write(
      `not read: ${path === '' ? '' : `${path}: `}${message}\n${remedy === undefined ? '' : `${remedy}\n`}`,
    );
  }
}
