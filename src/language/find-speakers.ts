import type { NamedThing } from './find-names.js';

const verb =
  '(?:say|said|says|think|thinks|thought|argue|argued|argues|propose|proposed|proposes|suggest|suggested|suggests|call|called|want|wanted|wants|recommend|recommended|' +
  'express|expressed|describe|described|state|stated|stress|stressed|emphasi[sz]ed?|note|noted|report|reported|mention|mentioned|urge|urged|' +
  'request|requested|support|supported|supports|oppose|opposed|opposes|agree|agreed|agrees|disagree|disagreed|see|saw|view|viewed|believe|believed|claim|claimed|warn|warned|' +
  'respond|responded|react|reacted|treat|ask|asked|add|added|point|pointed|voice|voiced|raise|raised|announce|announced|favou?r|favou?red|reject|rejected|' +
  'welcome|welcomed|speak|spoke|comment|feel|felt|consider|highlight|highlighted|appeal|appealed|have to say|make|made|advocate|tell|explain|explained)';
const office =
  '(?:delegates?|representatives?|speakers?|delegation|observers?|ministers?|ambassador|envoy|government)';
const opinion =
  '(?:positions?|views?|stances?|opinions?|attitudes?|perspectives?|statements?|remarks?|arguments?|proposals?|comments?|concerns?)';

const follows = new RegExp(
  String.raw`^(?:[’']s?)?(?:\s+(?:${office}|${opinion}))?(?:\s+(?:not|also|first|ever|actually))?\s+${verb}\b`,
  'iu',
);
const possessed = new RegExp(String.raw`^[’']s?\s+(?:${office}|${opinion})\b`, 'iu');
const noun = new RegExp(String.raw`^\s+(?:${office})\b`, 'iu');
const precedes = new RegExp(
  String.raw`\b(?:according to|(?:${opinion}|${office})\s+(?:of|for|from)|(?:said|stated|expressed|made|proposed|raised|supported|suggested|statements?) by|(?:hear|heard|word) from|what about)\s+(?:the\s+)?(?:${office}\s+(?:of|for|from)\s+(?:the\s+)?)?$`,
  'iu',
);
const together = /^(?:[’']s)?\s*(?:,\s*(?:and\s+)?|\s+(?:and|or)\s+)(?:the\s+)?$/iu;

/** Names whose view or words a question asks for: "Egypt" in "What did Egypt's delegate say about…". */
export function findSpeakers(question: string, names: readonly NamedThing[]): NamedThing[] {
  const speaking = new Set<NamedThing>();
  const candidates = names.filter((name) => name.kind !== 'instrument' && name.kind !== 'place');
  for (const name of candidates) {
    const following = question.slice(name.end, name.end + 60);
    const preceding = question.slice(Math.max(0, name.start - 60), name.start);
    if (
      follows.test(following) ||
      possessed.test(following) ||
      noun.test(following) ||
      precedes.test(preceding)
    ) {
      speaking.add(name);
    }
  }
  // "Egypt, Japan and Chile say": those listed with a speaker speak too.
  const spread = (name: NamedThing, neighbour: NamedThing | undefined, between: string): void => {
    if (neighbour !== undefined && speaking.has(neighbour) && together.test(between)) speaking.add(name);
  };
  candidates.forEach((name, at) => {
    const before = candidates[at - 1];
    spread(name, before, question.slice(before?.end ?? 0, name.start));
  });
  for (const [at, name] of [...candidates.entries()].reverse()) {
    const next = candidates[at + 1];
    spread(name, next, question.slice(name.end, next?.start ?? name.end));
  }
  return candidates.filter((name) => speaking.has(name));
}
