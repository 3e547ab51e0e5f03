import type { Run } from '../contracts/run.js';

/** Right answers of the questions that were also asked with their gold paragraphs as the only evidence. */
export interface Ceiling {
  count: number;
  right: number;
  rightWithGold: number;
}

/** What perfect retrieval would bring; null where no question was asked in that way. */
export function findCeiling({ results }: Pick<Run, 'results'>): Ceiling | null {
  const asked = results.filter(({ rightWithGold }) => rightWithGold !== null);
  if (asked.length === 0) return null;
  return {
    count: asked.length,
    right: asked.filter(({ right }) => right).length,
    rightWithGold: asked.filter(({ rightWithGold }) => rightWithGold === true).length,
  };
}
