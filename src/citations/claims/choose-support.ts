import { splitClauses } from '../../language/split-clauses.js';
import type { AlignedSentence } from './aligned-sentence.js';
import { coverWords, shareCovered } from './cover-words.js';
import { readContentWords, type ContentWord } from './read-content-words.js';

/** A claim condenses two sentences, seldom three. */
const mostSentences = 3;
/** What a further sentence must add to the share of the claim's words covered. */
const leastGain = 0.06;
/** A clause with fewer content words says too little to be looked for alone. */
const fewestWords = 3;
/** How much more of a clause a sentence must cover than those chosen before. */
const leastClauseGain = 0.1;

/**
 * The smallest set of aligned sentences that together cover a claim: the best one; for each clause the one that covers it
 * best, where that is clearly better than those chosen; then further ones as long as each adds words that those
 * before do not have. Empty where there are no sentences.
 *
 * @param aligned best first
 */
export function chooseSupport(text: string, aligned: readonly AlignedSentence[]): AlignedSentence[] {
  const [first] = aligned;
  if (first === undefined) return [];
  const words = readContentWords(text);
  const chosen = [first];
  for (const clause of splitClauses(text)) {
    const own = words.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    if (own.length < fewestWords || chosen.length >= mostSentences) continue;
    const score = ({ sentence, cosine }: AlignedSentence): number =>
      shareCovered(coverWords(own, readContentWords(sentence.text))) + cosine / 2;
    const known = Math.max(...chosen.map(score));
    const best = findBest(aligned, chosen, score);
    if (best !== null && score(best) > known + leastClauseGain) chosen.push(best);
  }
  while (chosen.length < mostSentences) {
    const score = (candidate: AlignedSentence): number => shareTogether(words, [...chosen, candidate]);
    const best = findBest(aligned, chosen, score);
    if (best === null || score(best) <= shareTogether(words, chosen) + leastGain) break;
    chosen.push(best);
  }
  return chosen;
}

function shareTogether(words: readonly ContentWord[], sentences: readonly AlignedSentence[]): number {
  return shareCovered(
    coverWords(
      words,
      sentences.flatMap(({ sentence }) => readContentWords(sentence.text)),
    ),
  );
}

/** The sentence not chosen yet with the highest score, the first of equals. */
function findBest(
  aligned: readonly AlignedSentence[],
  chosen: readonly AlignedSentence[],
  score: (candidate: AlignedSentence) => number,
): AlignedSentence | null {
  let best: { candidate: AlignedSentence; value: number } | null = null;
  for (const candidate of aligned) {
    if (chosen.includes(candidate)) continue;
    const value = score(candidate);
    if (value > (best?.value ?? -1)) best = { candidate, value };
  }
  return best?.candidate ?? null;
}
