import type { Comparison } from '../contracts/comparison.js';
import type { Run } from '../contracts/run.js';
import type { Source } from '../contracts/system.js';
import { compareRuns } from '../compare/compare-runs.js';
import { makeRun } from '../run/make-run.js';
import type { Control } from './list-controls.js';

/**
 * Runs a control and compares it with the honest run over the same questions. Results keep the digests of the honest
 * run's questions, so that questions whose gold was changed on purpose are compared as well.
 */
export async function runControl(
  control: Control,
  honest: Run,
  { source, now }: { source: Source; now: () => number },
): Promise<Comparison> {
  const run = await makeRun({
    set: honest.set,
    questions: control.questions,
    skipped: [],
    fingerprint: honest.fingerprint,
    answerer: `control: ${control.name}`,
    system: control.system,
    shifted: [],
    repeats: 1,
    source,
    now,
    today: new Date(honest.madeAt),
  });
  const digests = new Map(honest.results.map(({ id, digest }) => [id, digest]));
  const results = run.results.map((result) => ({
    ...result,
    digest: digests.get(result.id) ?? result.digest,
  }));
  return compareRuns({ before: honest, after: { ...run, results } });
}
