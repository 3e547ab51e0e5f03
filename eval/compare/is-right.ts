import type { QuestionResult } from '../contracts/run.js';

/** Right or wrong; where it was asked several times, right in more than half of them. */
export function isRight({ right, repeats }: QuestionResult): boolean {
  if (repeats.length <= 1) return right;
  return repeats.filter((repeat) => repeat).length * 2 > repeats.length;
}
