import { findSourcePhrases } from './find-source-phrases.js';

/** A question taken apart: what is asked about, and whose or which text's word is asked for. */
export interface AskingFrame {
  /** The question without its asking frame: "the darknet". Empty where the question has none. */
  topic: string;
  /** The subject of saying: "the 2019 European meeting", "Egypt's delegate"; null where none is named. */
  source: string | null;
}

const say =
  '(?:say|said|says|saying|think|thought|state|stated|argue|argued|note|noted|report|reported|suggest|suggested|propose|proposed|' +
  'recommend|recommended|criticise|criticised|criticize|criticized|conclude|concluded|decide|decided|mention|mentioned|express|expressed|call|called|want|wanted|' +
  'stress|stressed|emphasize|emphasise|emphasized|emphasised|declare|declared|agree|agreed|have to say|had to say|tell us|add|added|' +
  'point out|pointed out|warn|warned|believe|believed|claim|claimed|feel|discuss|discussed|reply|answer|write|find)';
const about =
  '(?:about|on|regarding|concerning|of|with regard to|with respect to|in relation to|in regard to|as regards|for|to)';
const treat =
  '(?:treat|treated|deal with|address|addressed|approach|see|view|describe|described|handle|react to|reacted to|respond to|' +
  'discuss|discussed|cover|covered|present|characteri[sz]e|define|regard|tackle|consider|mention|speak about|talk about|look at|assess)';
const view =
  '(?:positions?|views?|stances?|opinions?|attitudes?|perspectives?|statements?|remarks?|arguments?|proposals?|comments?|concerns?)';
const polite =
  /^(?:(?:please|ok(?:ay)?|so|well|and|but|then|also|now|hi|hello|thanks|thank you)[,.!]?\s+)*(?:(?:can|could|would|will) you (?:please )?)?(?:(?:please )?(?:tell|show|give) me\s+|i (?:would like|want|am interested|wish) to know\s+|do you know\s+|please\s+)?/iu;

/** Verbs that say more than that something was said: the noun stays in the topic. Of the others nothing does. */
const contentNouns: readonly (readonly [RegExp, string])[] = [
  [/^recommend/u, 'recommendations'],
  [/^propos/u, 'proposals'],
  [/^suggest/u, 'suggestions'],
  [/^decide/u, 'decisions'],
  [/^conclude/u, 'conclusions'],
  [/^warn/u, 'warnings'],
  [/^agree/u, 'agreement'],
  [/^critici/u, 'criticism'],
];
const documents = '(?:documents|papers|reports|texts|sources|meetings|sessions)';

/** Each names its groups `topic` and `source`, some `verb` and `preposition`, or `rest` to be split again. First that fits. */
const frames: readonly RegExp[] = [
  String.raw`^according to (?<source>[^,?]+),\s*(?<rest>.+)$`,
  String.raw`^(?:in|at|during|on) (?<source>[^,?]*?(?:19|20)\d{2}[^,?]*|the [^,?]+),\s*(?<rest>(?:what|who|whom|when|where|why|how|which|did|does|do|is|are|was|were|has|have)\b.+)$`,
  String.raw`^(?:what|how much)(?: else| exactly| specifically)? (?:did|does|do|has|have|had|would) (?<source>.+?) (?<verb>${say})(?: anything)?(?: else)?(?: (?<preposition>${about})(?!\s+be\b) (?<topic>.+)| ${about})?$`,
  String.raw`^(?:in |at )?(?:which|what)(?: of the| other)? ${documents} (?:also )?(?:mention|discuss|deal with|speak (?:of|about|on)|talk about|refer to|cover|address|treat|say (?:something|anything) about|contain|describe|raise|touch (?:on|upon)|concern|consider)s? (?<topic>.+?)(?:,? and (?:what|how|where|why|in what|which)\b.*\b(?:they|each|these|it)\b.*)?$`,
  String.raw`^(?:what|how) (?:do|would|does|can) (?:you|we|one|people|they) (?:call|name) (?:it|this|that)(?: when| if)? (?<topic>.+)$`,
  String.raw`^what(?:[’']s| is)(?: the (?:name|word|term) for)? (?:it|this)(?: called)? (?:when|if) (?<topic>.+)$`,
  String.raw`^what(?:[’']s| is) the (?:name|word|term)(?: for it| used)? (?:when|if|for) (?<topic>.+)$`,
  String.raw`^how (?:were|was|are|is|have|has|did|do) (?:.+?) (?:divided|split|at odds|differ|differed|diverge|diverged|disagree|divide) (?:on|over|about|as to|regarding|concerning) (?<topic>.+)$`,
  String.raw`^how (?:has|have|had|did|does|do) (?<topic>.+?) (?:develop|evolv|chang|shift|progress)(?:e?d|e|es|s)?(?: (?:from|between|since|over|across|through|in|after) .+)?$`,
  String.raw`^what(?: else| exactly| specifically)? (?:was|is|were|has been|had been|did (?:they|people|speakers|delegates)) (?:said|say|stated|noted|mentioned|discussed|decided|reported|recommended|agreed|concluded|proposed|written) (?:about|on|regarding|concerning) (?<topic>.+)$`,
  String.raw`^(?:what|which) (?:is|was|are|were) (?:the )?${view} of (?<source>.+?) (?:about|on|towards?|regarding|concerning) (?<topic>.+)$`,
  String.raw`^(?:what|which) (?:is|was|are|were) (?<source>.+?)[’'](?:s)? ${view} (?:about|on|towards?|regarding|concerning) (?<topic>.+)$`,
  String.raw`^how (?:did|does|do|have|has) (?<source>(?!the view)[^?]+?) ${treat} (?<topic>.+)$`,
  String.raw`^(?:did|does|do|has|have) (?<source>.+?) (?:say|mention|discuss|address|cover|treat|comment|speak|talk|refer|express|recommend|highlight)(?:ed|s)?(?: the same| anything| something| a word| views?)?(?: (?:about|on|to|of|regarding))? (?<topic>.+)$`,
  String.raw`^(?:tell me|what do you know|anything|something|more)?\s*(?:more |all )?about (?<topic>.+)$`,
  String.raw`^(?:summari[sz]e|outline|brief me on|(?:a |the )?(?:summary|overview|outline) of)(?: what (?<source>.+?) ${say} (?:about|on))? (?<topic>.+)$`,
  String.raw`^compare (?:what )?(?<source>.+?) (?:on|about|regarding|with regard to|${say} (?:about|on)) (?<topic>.+)$`,
  String.raw`^(?:what|who)(?: exactly)? (?:is|are|was|were)(?: meant by| the (?:definition|meaning) of)? (?<topic>.+)$`,
  String.raw`^what does (?<topic>.+?) (?:mean|stand for|refer to)$`,
  String.raw`^what do (?<topic>.+?) mean$`,
  String.raw`^(?:define|explain|describe|list|name|enumerate|identify|find)(?: all)?(?: of)? (?<topic>.+)$`,
  String.raw`^(?:in|at|to|from|on|by|for|of|with) (?:which|what) [\p{L}-]+ (?:did|does|do|is|are|was|were|has|have|had|should|can|could|must|will|would) (?<topic>.+)$`,
  String.raw`^(?:why|when|where|how)(?: often| exactly)? (?:did|does|do|is|are|was|were|has|have|had|should|can|could|must|will|would) (?<topic>.+)$`,
  String.raw`^(?:how many|how much|which|what|whose) (?<topic>.+)$`,
  String.raw`^(?:did|does|do|is|are|was|were|has|have|had|should|can|could|must|will|would|who) (?<topic>.+)$`,
].map((source) => new RegExp(source, 'isu'));

function stripAround(text: string): string {
  return text.trim().replace(/^[\s,:;–—-]+|[\s,.;:?!–—-]+$/gu, '');
}

/** "cybercrime at the 2012 meeting" as "cybercrime" and "the 2012 meeting". */
function cutTrailingSource(topic: string): AskingFrame {
  const phrase = findSourcePhrases(topic).at(-1);
  if (phrase === undefined || phrase.end < topic.length) {
    const year = /^(.*\S)\s+in\s+((?:19|20)\d{2})$/isu.exec(topic);
    return year === null ? { topic, source: null } : { topic: year[1] ?? topic, source: year[2] ?? null };
  }
  const before = /^(.*\S)\s+(?:at|in|during|by|from|according to|within)$/isu.exec(
    topic.slice(0, phrase.start).trim(),
  );
  return before === null ? { topic, source: null } : { topic: before[1] ?? topic, source: phrase.text };
}

function contentNoun(verb: string): string | null {
  return contentNouns.find(([pattern]) => pattern.test(verb.toLowerCase()))?.[1] ?? null;
}

/** Splits a question into what it asks about and whose word it asks for. */
export function splitAskingFrame(question: string): AskingFrame {
  const text = stripAround(stripAround(question).replace(polite, ''));
  for (const pattern of frames) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    if (groups['rest'] !== undefined) {
      return { topic: splitAskingFrame(groups['rest']).topic, source: groups['source'] ?? null };
    }
    const cut = cutTrailingSource(stripAround(groups['topic'] ?? ''));
    const noun = contentNoun(groups['verb'] ?? '');
    if (noun !== null && cut.topic !== '')
      cut.topic = `${noun} ${groups['preposition'] ?? 'on'} ${cut.topic}`;
    return { topic: cut.topic, source: groups['source']?.trim() ?? cut.source };
  }
  return cutTrailingSource(text);
}
