import type { AnswererTally } from '../contracts/run.js';

/** Who answered, as the head and the rows of a table. */
export function tabulateAnswerers(tallies: readonly AnswererTally[]): { head: string[]; rows: string[][] } {
  return {
    head: ['', 'answers', 'declined', 'supported', 'partly', 'removed', 'after a failure'],
    rows: tallies.map((tally) => [
      tally.answerer,
      ...[
        tally.answers,
        tally.declined,
        tally.supported,
        tally.partlySupported,
        tally.removed,
        tally.modelFailed,
      ].map(String),
    ]),
  };
}
