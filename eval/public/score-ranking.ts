import { ndcgAtK } from '../measures/ndcg-at-k.js';
import { recallAtK } from '../measures/recall-at-k.js';

/** How good a ranking is for one query, each in [0, 1]. */
export interface RankingScores {
  ndcg: number;
  recall: number;
}

interface RankedTexts {
  /** Ids of the texts, best first. */
  ranked: readonly string[];
  /** Gain of each text that was judged. */
  judged: ReadonlyMap<string, number>;
  k: number;
}

/** nDCG@k and recall@k of a ranking; null where no text is relevant. */
export function scoreRanking({ ranked, judged, k }: RankedTexts): RankingScores | null {
  const relevant = [...judged].filter(([, grade]) => grade > 0);
  const ndcg = ndcgAtK({ ranked, judged: relevant.map(([paragraph, grade]) => ({ paragraph, grade })), k });
  const recall = recallAtK({ ranked, units: relevant.map(([id]) => [id]), k });
  return ndcg === null || recall === null ? null : { ndcg, recall };
}

/** Mean over queries; at least one. */
export function averageScores(scores: readonly RankingScores[]): RankingScores {
  const mean = (pick: (one: RankingScores) => number): number =>
    scores.reduce((sum, one) => sum + pick(one), 0) / scores.length;
  return { ndcg: mean((one) => one.ndcg), recall: mean((one) => one.recall) };
}
