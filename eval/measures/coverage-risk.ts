/** A question with the confidence that it can be answered, and whether answering it is (or would be) wrong. */
export interface ConfidentCase {
  confidence: number;
  wrong: boolean;
}

/** What happens when only questions with at least this confidence are answered. */
export interface CoverageRiskPoint {
  threshold: number;
  /** Share of all questions that are answered, above 0 to 1. */
  coverage: number;
  /** Share of the answered that are wrong, 0 to 1; selective accuracy is 1 less it. */
  risk: number;
}

export interface CoverageRisk {
  /** One a distinct confidence, highest first, so that coverage rises to 1. */
  points: CoverageRiskPoint[];
  /** Area under the curve: mean risk over the n coverages 1/n … 1, 0 to 1; lower is better. */
  aurc: number;
}

/**
 * The coverage-risk curve of selective prediction (El-Yaniv and Wiener, JMLR 11, 2010) and its area AURC (Geifman and
 * El-Yaniv, ICLR 2019). Inside a group of equal confidence errors count as spread evenly, so that the order of the cases
 * does not matter. Null without cases.
 */
export function coverageRisk(cases: readonly ConfidentCase[]): CoverageRisk | null {
  if (cases.length === 0) return null;
  const points: CoverageRiskPoint[] = [];
  let [answered, wrong, risks] = [0, 0, 0];
  for (const [threshold, group] of groupByConfidence(cases)) {
    const wrongHere = group.filter((one) => one.wrong).length;
    for (let taken = 1; taken <= group.length; taken++)
      risks += (wrong + (wrongHere * taken) / group.length) / (answered + taken);
    answered += group.length;
    wrong += wrongHere;
    points.push({ threshold, coverage: answered / cases.length, risk: wrong / answered });
  }
  return { points, aurc: risks / cases.length };
}

function groupByConfidence(cases: readonly ConfidentCase[]): [number, ConfidentCase[]][] {
  const groups = new Map<number, ConfidentCase[]>();
  for (const one of cases) groups.set(one.confidence, [...(groups.get(one.confidence) ?? []), one]);
  return [...groups].sort(([left], [right]) => right - left);
}
