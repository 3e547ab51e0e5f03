import type { GoldParagraph } from '../../src/contracts/evaluation-question.js';

/** Ids of paragraphs that say the same: any one of them is enough. At least one id. */
export type GoldUnit = readonly string[];

/**
 * What an answer to a question must rest on: each essential gold paragraph is a unit, those of one `anyOf` group are one
 * unit together. In the order in which they stand in the question; empty where nothing is essential.
 */
export function listGoldUnits(gold: readonly GoldParagraph[]): GoldUnit[] {
  const units: string[][] = [];
  const groups = new Map<string, string[]>();
  for (const { paragraph, essential, anyOf } of gold) {
    if (!essential) continue;
    const group = anyOf === undefined ? undefined : groups.get(anyOf);
    if (group !== undefined) {
      group.push(paragraph);
      continue;
    }
    const unit = [paragraph];
    units.push(unit);
    if (anyOf !== undefined) groups.set(anyOf, unit);
  }
  return units;
}
