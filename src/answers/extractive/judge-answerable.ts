import type { Candidate } from './candidate.js';

/** Weight of the coverage of the question's terms beside the cosine of the best sentence. */
const coverageWeight = 0.3;
/** Least evidence for which an answer is given. Chosen on the dev questions of the seeds. */
const leastSignal = 0.65;
/** A sentence of fewer characters ("See A/CONF.1/2.") says nothing by itself. */
const shortestSentence = 30;
/** Below this the question has nothing to do with the corpus. */
const leastRelation = 0.6;

/**
 * Evidence that a sentence answers the question: cosine of question and sentence plus a share of the coverage of the
 * question's terms, which told answerable from unanswerable questions best of the single scores measured.
 */
export function measureSignal(candidate: Candidate): number {
  return candidate.cosine + coverageWeight * candidate.coverage;
}

/** Whether a sentence is near enough to the question to be given as an answer. */
export function isNearEnough(candidate: Candidate): boolean {
  return candidate.sentence.text.length >= shortestSentence && measureSignal(candidate) >= leastSignal;
}

/** Whether any sentence has to do with the question at all. */
export function isRelated(candidates: readonly Candidate[]): boolean {
  return candidates.some((candidate) => measureSignal(candidate) >= leastRelation);
}
