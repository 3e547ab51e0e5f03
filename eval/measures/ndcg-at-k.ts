/** A judged paragraph; of those that share `anyOf`, any one is enough. A GoldParagraph is one. */
export interface Judgement {
  paragraph: string;
  /** Gain, 0 or more. */
  grade: number;
  anyOf?: string | undefined;
}

/**
 * Normalised discounted cumulative gain at k with linear gains, as trec_eval's ndcg_cut has it: DCG@k = Σ g_i / log2(i + 1)
 * over the first k of the ranking, divided by that of the ideal ordering of all judged paragraphs; 0 to 1. Of an `anyOf`
 * group only the best-ranked member counts, with its own grade, and the ideal counts one member, the highest grade. Null
 * where nothing is relevant.
 *
 * @param ranked paragraph ids, best first; one that stands there again counts once
 * @param k at least 1
 */
export function ndcgAtK({
  ranked,
  judged,
  k,
}: {
  ranked: readonly string[];
  judged: readonly Judgement[];
  k: number;
}): number | null {
  const ideal = discount(listIdealGains(judged).slice(0, k));
  if (ideal === 0) return null;
  const judgements = new Map(judged.map((judgement) => [judgement.paragraph, judgement]));
  const counted = new Set<string>();
  const gains = ranked.slice(0, k).map((id) => {
    const judgement = judgements.get(id);
    if (judgement === undefined || counted.has(keyOf(judgement))) return 0;
    counted.add(keyOf(judgement));
    return judgement.grade;
  });
  return discount(gains) / ideal;
}

/** What is counted once: the group, or the paragraph where it is in none. */
function keyOf({ paragraph, anyOf }: Judgement): string {
  return anyOf === undefined ? `paragraph ${paragraph}` : `group ${anyOf}`;
}

function listIdealGains(judged: readonly Judgement[]): number[] {
  const best = new Map<string, number>();
  for (const judgement of judged) {
    const key = keyOf(judgement);
    best.set(key, Math.max(best.get(key) ?? 0, judgement.grade));
  }
  return [...best.values()].sort((left, right) => right - left);
}

function discount(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}
