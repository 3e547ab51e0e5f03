import type { Run } from '../contracts/run.js';
import type { AcceptOptions } from './accept-options.js';
import { checkFloors } from './check-floors.js';
import { describeBrokenFloor } from './describe-broken-floor.js';
import { findIncomparable } from './find-incomparable.js';
import { listLosses } from './list-losses.js';

/** Least length of the reason for accepting a run, in characters. */
const leastWhy = 10;

/** Why a run cannot be accepted. */
export interface Refusals {
  /** One sentence each; empty where it can. */
  refusals: string[];
  /** Keys that `explained` must have, with a reason, and has not. */
  unexplained: string[];
}

/**
 * Everything that forbids to make a run the baseline: no reason, a broken run, something lost without a reason, a reason
 * for something that was not lost, a test run of another program.
 */
export function findRefusals({ before, dev, test, why, explained }: AcceptOptions): Refusals {
  const losses = before === null ? [] : listLosses(before, dev);
  const keys = new Set(losses.map(({ key }) => key));
  const open = losses.filter(({ key }) => (explained[key] ?? '').trim() === '');
  const surplus = Object.keys(explained).filter((key) => !keys.has(key));
  return {
    refusals: [
      ...(why.trim().length < leastWhy ? [`Say why, in at least ${leastWhy} characters.`] : []),
      ...findBroken(dev),
      ...(test === null ? [] : findBroken(test).map((fault) => `In the set ${test.set}: ${fault}`)),
      ...(test === null ? [] : findMismatch(dev, test)),
      ...open.map(({ key, what }) => `${what} Give a reason for "${key}".`),
      ...surplus.map((key) => `A reason is given for "${key}", which got no worse and was not removed.`),
    ],
    unexplained: open.map(({ key }) => key),
  };
}

function findBroken(run: Run): string[] {
  const floors = checkFloors(run).flatMap(describeBrokenFloor);
  return run.results.length === 0 ? ['It has no results.', ...floors] : floors;
}

/** Figures of the questions kept apart must be those of the program that is accepted. */
function findMismatch(dev: Run, test: Run): string[] {
  const [own, other] = [dev.fingerprint, test.fingerprint];
  return [
    ...(dev.set === test.set ? [`Both runs are of the set ${dev.set}.`] : []),
    ...findIncomparable(dev, test)
      .filter(({ part }) => part !== 'set')
      .map(({ part }) => `The run of the set ${test.set} differs from that of ${dev.set} in its ${part}.`),
    ...(own.code.digest === other.code.digest
      ? []
      : [`The run of the set ${test.set} is of another program.`]),
    ...(own.configuration.digest === other.configuration.digest
      ? []
      : [`The run of the set ${test.set} has other settings.`]),
  ];
}
