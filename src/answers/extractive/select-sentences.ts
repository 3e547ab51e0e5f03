import type { QuestionShape } from '../../language/classify-question.js';
import type { Candidate } from './candidate.js';
import { isSurelyNear } from './judge-answerable.js';
import { readSentence } from './read-features.js';

/** Two sentences that share this much of the shorter one's words say the same. */
const sameness = 0.7;

/**
 * Most by which the cosine of a sentence may fall short of the best one's, if it is to stand beside it: the words around
 * it, which count for its score, may be all that it has of the question. One that goes on from another is let off.
 */
const farthest = 0.12;

interface Selection {
  /** Most sentences taken, and most of one paragraph. */
  most: number;
  mostOfOne: number;
  /** Least share of the best sentence's score, for one of its own paragraph. */
  share: number;
  /** The same, for one of another paragraph, which is cited beside it. */
  shareElsewhere: number;
}

/** How many sentences an answer of each kind has. Chosen on the dev questions of the seeds. */
export function chooseSelection(shape: QuestionShape): Selection {
  // All that somebody said, as far as it is near the question.
  if (shape.speakers.length > 0) return { most: 5, mostOfOne: 4, share: 0.6, shareElsewhere: 0.6 };
  if (shape.wantsAll) return { most: 8, mostOfOne: 3, share: 0.75, shareElsewhere: 0.75 };
  switch (shape.expects) {
    case 'summary':
      return { most: 6, mostOfOne: 4, share: 0.6, shareElsewhere: 0.8 };
    case 'view':
    case 'reason':
    case 'list':
    case 'comparison':
      return { most: 5, mostOfOne: 3, share: 0.75, shareElsewhere: 0.85 };
    default:
      return { most: 4, mostOfOne: 4, share: 0.6, shareElsewhere: 0.92 };
  }
}

/** The best sentences of a ranked list: near enough to the best one, none saying what another says already. */
export function selectSentences(ranked: readonly Candidate[], selection: Selection): Candidate[] {
  const best = ranked[0];
  if (best === undefined) return [];
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    const own = candidate.hit.paragraph.id === best.hit.paragraph.id;
    if (chosen.length >= selection.most) break;
    if (candidate.score < (own ? selection.share : selection.shareElsewhere) * best.score) continue;
    // What is only just near enough to be the answer is too far to be added to one.
    if (!own && !isSurelyNear(candidate)) continue;
    if (candidate.cosine < best.cosine - farthest && !readSentence(candidate.sentence).leans) continue;
    const ofOne = chosen.filter((other) => other.hit.paragraph.id === candidate.hit.paragraph.id).length;
    if (ofOne < selection.mostOfOne && !chosen.some((other) => repeats(other, candidate)))
      chosen.push(candidate);
  }
  return chosen;
}

function repeats(left: Candidate, right: Candidate): boolean {
  const [one, other] = [readSentence(left.sentence).stems, readSentence(right.sentence).stems];
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= sameness * Math.min(one.size, other.size);
}
