import type { NamedThing } from './find-names.js';

const verb =
  '(?:say|said|says|think|thinks|thought|argue|argued|argues|propose|proposed|proposes|suggest|suggested|suggests|call|called|want|wanted|wants|recommend|recommended|' +
  'express|expressed|describe|described|state|stated|stress|stressed|emphasi[sz]ed?|note|noted|report|reported|mention|mentioned|urge|urged|' +
  'request|requested|oppose|opposed|opposes|agree|agreed|agrees|disagree|disagreed|see|saw|view|viewed|believe|believed|warn|warned|' +
  'respond|responded|react|reacted|treat|ask|asked|point|pointed|voice|voiced|announce|announced|favou?r|favou?red|reject|rejected|' +
  'welcome|welcomed|speak|spoke|comment|feel|felt|consider|highlight|highlighted|appeal|appealed|have to say|advocate|tell|explain|explained)';
const office =
  '(?:delegates?|representatives?|speakers?|delegation|observers?|ministers?|ambassador|envoy|government)';
const opinion =
  '(?:positions?|views?|stances?|opinions?|attitudes?|perspectives?|statements?|remarks?|arguments?|proposals?|comments?|concerns?)';

const follows = new RegExp(
  String.raw`^(?:[’']s?)?(?:\s+(?:itself|themselves|himself|herself))?(?:\s+(?:${office}|${opinion}))?(?:\s+(?:not|also|first|ever|actually))?\s+${verb}\b`,
  'iu',
);
/** Verbs of saying only by what is asked with them: "raise a concern" is, "raise money" is not. */
const perhaps =
  '(?:make|made|makes|raise|raised|raises|add|added|adds|claim|claimed|claims|support|supported|supports)';
const followsPerhaps = new RegExp(
  String.raw`^(?:[’']s?)?(?:\s+(?:${office}))?(?:\s+(?:not|also|first|ever|actually))?\s+${perhaps}\b(?<after>.*)$`,
  'isu',
);
const spoken = new RegExp(
  String.raw`\b(?:${opinion}|calls?|appeals?|points?|suggestions?|recommendations?|reservations?|objections?|issues?|questions?|matters?|case|observations?|requests?|support)\b`,
  'iu',
);
const asksForThings = /^(?:and\s+|but\s+)?(?:what|which)\s+(?!did\b|does\b|do\b|has\b|have\b)\p{L}+/iu;
const asksMeans = /^(?:and\s+|but\s+)?how\b/iu;
/** A Government does more than speak: of it alone, only what it said or holds counts. */
const governs = /^(?:[’']s?)?\s+(?:government|ministers?)\b/iu;
const deed = /^(?:and\s+|but\s+)?(?:how|why|when|where|did|does|do|has|have)\b/iu;
const possessed = new RegExp(String.raw`^[’']s?\s+(?:${office}|${opinion})\b`, 'iu');
const noun = new RegExp(String.raw`^\s+(?:${office})\b`, 'iu');
const precedes = new RegExp(
  String.raw`\b(?:according to|(?:${opinion}|${office})\s+(?:of|for|from)|(?:said|stated|expressed|made|proposed|raised|supported|suggested|statements?) by|(?:hear|heard|word) from|what about)\s+(?:the\s+)?(?:${office}\s+(?:of|for|from)\s+(?:the\s+)?)?$`,
  'iu',
);
const together = /^(?:[’']s)?\s*(?:,\s*(?:and\s+)?|\s+(?:and|or)\s+)(?:the\s+)?$/iu;

/** Whether a verb that may be one of saying is one here: "What statement did Egypt make", "Did Egypt support a ban". */
function saysByObject(question: string, name: NamedThing): boolean {
  const match = followsPerhaps.exec(question.slice(name.end, name.end + 120));
  if (match === null) return false;
  const after = match.groups?.['after'] ?? '';
  const verb = match[0].slice(0, match[0].length - after.length);
  if (/\bsupport(?:ed|s)?$/iu.test(verb)) {
    // A body supports things by what it does: "What networks does UNODC support?"
    return !asksMeans.test(question) && !(name.kind === 'organization' && asksForThings.test(question));
  }
  if (/^\s+(?:that|of)\b/iu.test(after)) return true;
  // "What did Chile raise?", "What did Japan add?": nothing else can be meant.
  if (/^\s*(?:to|on|about|at|in|for|[?.!]|$)/iu.test(after) && /\b(?:add|raise|claim)/iu.test(verb))
    return !asksMeans.test(question);
  return spoken.test(question.slice(0, name.start)) || spoken.test(after.split(/\s+/u).slice(0, 6).join(' '));
}

function speaks(question: string, name: NamedThing): boolean {
  const following = question.slice(name.end, name.end + 60);
  const preceding = question.slice(Math.max(0, name.start - 60), name.start);
  if (follows.test(following) || precedes.test(preceding) || saysByObject(question, name)) return true;
  if (governs.test(following) && deed.test(question.trim())) return false;
  return possessed.test(following) || noun.test(following);
}

/** Asks what those named before said. */
const eachOfThem = new RegExp(
  String.raw`\b(?:did|does|do|has|have) (?:each(?: of (?:them|the two))?|both(?: of them)?|they(?: each| both)?|the two(?: of them)?|either(?: of them)?)(?: (?:each|both))? ${verb}\b`,
  'iu',
);

/** Names whose view or words a question asks for: "Egypt" in "What did Egypt's delegate say about…". */
export function findSpeakers(question: string, names: readonly NamedThing[]): NamedThing[] {
  const speaking = new Set<NamedThing>();
  const candidates = names.filter((name) => name.kind !== 'instrument' && name.kind !== 'place');
  for (const name of candidates) if (speaks(question, name)) speaking.add(name);
  // "Egypt, Japan and Chile say": those listed with a speaker speak too.
  const spread = (name: NamedThing, neighbour: NamedThing | undefined, between: string): void => {
    if (neighbour !== undefined && speaking.has(neighbour) && together.test(between)) speaking.add(name);
  };
  // "Egypt and Japan disagreed. What did each of them say?"
  if (eachOfThem.test(question))
    for (const name of candidates) if (name.kind !== 'organization') speaking.add(name);
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
