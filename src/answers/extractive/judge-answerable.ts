import type { Candidate } from './candidate.js';

/** Weight of the coverage of the question's terms beside the cosine of the best sentence. */
const coverageWeight = 0.3;
/**
 * Least evidence for which an answer is given, where the question names its topic outright ("say about the darknet"):
 * the topic is then compared with sentences as it is. Chosen, as the other, on the dev questions of the seeds.
 */
const leastTopicSignal = 0.65;
/** Least evidence where the question asks in other words; what it asks for is then looked for by its form. */
const leastSignal = 0.57;
/** A sentence of fewer characters ("See A/CONF.1/2.") says nothing by itself. */
const shortestSentence = 30;
const crossReference = /^\(?See\b/u;

function isBare({ sentence }: Candidate): boolean {
  return (
    sentence.text.length < shortestSentence ||
    (crossReference.test(sentence.text) && sentence.text.length < 2 * shortestSentence)
  );
}

/** Below this the question has nothing to do with the corpus. */
const leastRelation = 0.58;

/**
 * Evidence that a sentence answers the question: cosine of question and sentence plus a share of the coverage of the
 * question's terms, which told answerable from unanswerable questions best of the single scores measured.
 */
export function measureSignal(candidate: Candidate): number {
  return candidate.cosine + coverageWeight * candidate.coverage;
}

/** Whether a sentence is near enough to the question to be given as an answer. */
export function isNearEnough(candidate: Candidate): boolean {
  const least = candidate.topicNamed ? leastTopicSignal : leastSignal;
  return !isBare(candidate) && measureSignal(candidate) >= least;
}

/** Whether a sentence is near the question by itself, in whatever way it asks. */
export function isSurelyNear(candidate: Candidate): boolean {
  return measureSignal(candidate) >= leastTopicSignal;
}

/** Least evidence for a sentence of the very speaker who is asked about. */
const leastSpokenSignal = 0.5;

/** Whether a speaker's sentence is near enough to the question to be given as what he said on it. */
export function isSpokenNear(candidate: Candidate): boolean {
  return measureSignal(candidate) >= leastSpokenSignal;
}

/** Whether any sentence has to do with the question at all. */
export function isRelated(candidates: readonly Candidate[]): boolean {
  return candidates.some((candidate) => measureSignal(candidate) >= leastRelation);
}
