import { AppError } from '../../src/contracts/errors.js';
import type { Accepted, Baseline } from '../contracts/comparison.js';
import type { Run } from '../contracts/run.js';
import type { AcceptOptions } from './accept-options.js';
import { findRefusals } from './find-refusals.js';
import { sealBaseline } from './seal-baseline.js';

/** Paragraph ids kept of what was retrieved for a question. */
const keptRetrieved = 20;

/**
 * Makes a run the baseline, sealed, with the history of what was accepted before.
 * @throws AppError invalid-input with every refusal in `details.refusals` and what is still to be explained, by its key,
 *   in `details.unexplained`.
 */
export function acceptRun(options: AcceptOptions): Baseline {
  const { refusals, unexplained } = findRefusals(options);
  if (refusals.length > 0)
    throw new AppError({
      step: 'evaluation',
      kind: 'invalid-input',
      message: `The run cannot be accepted:\n  ${refusals.join('\n  ')}`,
      remedy: 'Mend what got worse, or give `rapporteur eval accept` a reason for each.',
      details: { refusals, unexplained },
    });
  const { before, dev, test } = options;
  return sealBaseline({
    run: { ...dev, results: dev.results.map(shorten) },
    test: test === null ? null : keepFigures(test),
    accepted: [...(before?.accepted ?? []), describe(options)],
  });
}

function describe({ dev, test, why, explained, now }: AcceptOptions): Accepted {
  return {
    at: now.toISOString(),
    why: why.trim(),
    commit: dev.fingerprint.code.commit,
    flips: { ...explained },
    dev: dev.figures,
    test: test?.figures ?? null,
  };
}

function shorten(result: Run['results'][number]): Run['results'][number] {
  const { answer } = result;
  if (answer === null) return result;
  return { ...result, answer: { ...answer, retrieved: answer.retrieved.slice(0, keptRetrieved) } };
}

function keepFigures({ set, fingerprint, figures, slices, losses, latency }: Run): Baseline['test'] {
  return { set, fingerprint, figures, slices, losses, latency };
}
