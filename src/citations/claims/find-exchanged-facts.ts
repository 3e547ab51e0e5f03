import type { Finding } from '../../contracts/claim-check.js';
import type { FactCheck } from './fact-check.js';
import { isOneList } from './is-one-list.js';
import type { Exchangeable } from './list-exchangeable.js';
import { makeSwapFinding } from './make-swap-finding.js';
import { strongest, type Placed, type Tie } from './place-facts.js';

/** By how much two facts must be closer to each other's words than to their own. */
const clearMargin = 0.2;
/** The same where each of the two is. */
const marginOfBoth = 0.07;

/** Two facts of the claim, each in the place of the other: "Enoki of Jamaica and Mahlung of Japan". */
export function findExchangedFacts(
  facts: readonly Exchangeable[],
  { given, tie, text, where }: Pick<FactCheck, 'text' | 'where'> & { given: readonly Placed[]; tie: Tie },
): Finding[] {
  const findings: Finding[] = [];
  const names = facts.flatMap(({ name }) => name ?? []);
  facts.forEach((first, at) => {
    for (const second of facts.slice(at + 1)) {
      if (first.group !== second.group || first.isSame(second)) continue;
      if (isOneList(text, names, [first, second])) continue;
      const tieTo = (fact: Exchangeable, other: Exchangeable): number | null =>
        strongest(
          fact,
          given.filter((one) => one.group === fact.group && other.isSame(one)),
          tie,
        )?.tie ?? null;
      const ties = [tieTo(first, first), tieTo(second, second), tieTo(first, second), tieTo(second, first)];
      const [own = null, owns = null, cross = null, crosses = null] = ties;
      if (own === null || owns === null || cross === null || crosses === null) continue;
      const margin = cross + crosses - own - owns;
      const areBothCloser = cross > own && crosses > owns;
      if (margin >= (areBothCloser ? marginOfBoth : clearMargin))
        findings.push(makeSwapFinding(first, second, where));
    }
  });
  return findings;
}
