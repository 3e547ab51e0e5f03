import type { EvaluationQuestion } from '../../src/contracts/evaluation-question.js';
import type { Run } from '../contracts/run.js';
import type { AblationRow } from '../report/report-input.js';
import { makeRun } from '../run/make-run.js';
import { makeSystem, type Evaluation } from '../run/open-evaluation.js';
import { listVariants } from './list-variants.js';
import { openBareIndex } from './open-bare-index.js';

export interface RunAblationOptions {
  evaluation: Pick<Evaluation, 'services' | 'source'>;
  /** The run of the program as it is, over the same questions. */
  run: Run;
  questions: readonly EvaluationQuestion[];
  /** Milliseconds of a monotonic clock. */
  now: () => number;
  /** Told of each variant when its questions have been asked. */
  onMade?: (made: MadeVariant) => void;
}

/** A variant whose questions have been asked; it is the `done`-th of `total`. */
export interface MadeVariant {
  name: string;
  run: Run;
  done: number;
  total: number;
}

/**
 * Asks the questions of every variant of the program and gives the figures of each, those of the run itself first.
 * Citations are checked against the index as it is. @throws AppError unavailable where no temporary index can be made.
 */
export async function runAblation({
  evaluation: { services, source },
  run,
  questions,
  now,
  onMade,
}: RunAblationOptions): Promise<AblationRow[]> {
  const bare = await openBareIndex(services);
  try {
    const variants = listVariants(bare.index);
    const rows: AblationRow[] = [{ name: 'as it is', figures: run.figures }];
    for (const [at, { name, change }] of variants.entries()) {
      const made = await makeRun({
        set: run.set,
        questions,
        skipped: [],
        fingerprint: run.fingerprint,
        answerer: `${run.answerer}, ${name}`,
        system: makeSystem(change(services)),
        shifted: [],
        repeats: 1,
        source,
        now,
        today: new Date(run.madeAt),
      });
      rows.push({ name, figures: made.figures });
      onMade?.({ name, run: made, done: at + 1, total: variants.length });
    }
    return rows;
  } finally {
    await bare.remove();
  }
}
