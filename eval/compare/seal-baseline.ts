import type { Baseline } from '../contracts/comparison.js';
import { computeSeal } from './compute-seal.js';

/** A baseline with the seal that shows whether it was changed by hand afterwards. */
export function sealBaseline(content: Omit<Baseline, 'seal'>): Baseline {
  return { ...content, seal: computeSeal(content) };
}
