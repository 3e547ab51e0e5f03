import { extractStems } from '../../language/extract-terms.js';
import type { QuestionTerms } from './weigh-question.js';

/** Credit for a question's word that stands around the sentence, not in it. */
const contextCredit = 0.5;
/** Credit for one that stands in the sentence on which this one leans ("Their detention …"). */
const leanCredit = 0.8;

/**
 * Share in [0, 1] of the weight of the question's terms that a text has; those that only its context has (heading
 * path, lead-in, the rest of the paragraph) count half, those of a sentence it leans on nearly whole. 0 when the question has no content words.
 */
export function measureCoverage(
  terms: QuestionTerms,
  text: ReadonlySet<string>,
  context: ReadonlySet<string>,
  leansOn: ReadonlySet<string> = none,
): number {
  if (terms.totalWeight === 0) return 0;
  let covered = 0;
  for (const { stem, weight } of terms.terms) {
    if (text.has(stem)) covered += weight;
    else if (leansOn.has(stem)) covered += leanCredit * weight;
    else if (context.has(stem)) covered += contextCredit * weight;
  }
  return covered / terms.totalWeight;
}

const none: ReadonlySet<string> = new Set();

/** The stems of a text as a set, for measuring coverage. */
export function stemSet(text: string): ReadonlySet<string> {
  return new Set(extractStems(text));
}
