import type { Finding } from '../../contracts/claim-check.js';
import type { Coverage } from './measure-coverage.js';

/** Credit below which a word of the claim counts as one that the passages do not have. */
const sameWord = 0.5;
/** How much nearer another paragraph may be before the citation is taken for a wrong one. */
const mostRivalLead = 0.17;
/** Cosine below which the sentences cited are about something else. */
const unrelatedBelow = 0.58;
/** Cosine below which they may be, which tells only where no other paragraph is known or they have few of its words. */
const doubtfulBelow = 0.66;
const fewWords = 0.3;
/** Cosine below which they are held back where no other paragraph is known. */
const doubtfulAlone = 0.62;
/** Words named at most of those the passages do not have. */
const wordsNamed = 5;

/**
 * What of a claim's content the cited passages do not bear out. Thresholds as eval/claims/fit-coverage.ts finds them, a
 * little to the side of letting pass.
 */
export function findContentFaults(text: string, coverage: Coverage): Finding[] {
  const { margin, unionCosine, supportShare, covered } = coverage;
  const missing = [
    ...new Set(covered.filter(({ credit }) => credit < sameWord).map(({ word }) => word.text)),
  ];
  if (margin !== null && margin < -mostRivalLead) {
    const why = 'Other paragraphs bear it out better than those it cites.';
    return [{ kind: 'content', words: text, why, grave: true }];
  }
  const isUnrelated =
    unionCosine < unrelatedBelow || (unionCosine < doubtfulBelow && supportShare < fewWords);
  if (!isUnrelated && (margin !== null || unionCosine >= doubtfulAlone)) return [];
  const why =
    missing.length === 0
      ? 'The cited paragraphs are about something else.'
      : `The cited paragraphs do not bear it out: they have nothing of “${missing.slice(0, wordsNamed).join('”, “')}”.`;
  return [{ kind: 'content', words: missing.join(', ') || text, why, grave: isUnrelated }];
}
