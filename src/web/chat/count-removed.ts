import type { Answer } from '../../contracts/answer.js';

type Removed = Answer['removed'][number];

/** What was left out, each sentence once for each reason, in the order of their first places, with how often. */
export function countRemoved(removed: readonly Removed[]): (Removed & { count: number })[] {
  const counted = new Map<string, Removed & { count: number }>();
  for (const { text, why } of removed) {
    const key = JSON.stringify([text, why]);
    counted.set(key, { text, why, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}
