import { nameTopic } from './name-topic.js';
import { splitSentences } from './split-sentences.js';

const polite = String.raw`(?:please[,]?\s+)?(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?)?`;
const product = String.raw`(?:briefings?|brief|reports?|summary|summaries|overview|notes?|papers?|memos?|memorandum)(?:\s+(?:note|paper|document))?`;
const matter = String.raw`(?:on|about|regarding|concerning|covering)`;
const readerWord = String.raw`(?!${matter}\b)[\p{L}-]+`;
const reader = String.raw`for\s+(?:me|us|(?<reader>(?:the|my|our|an?)\s+(?:${readerWord}\s+){0,4}${readerWord}))`;
const leadsTo = String.raw`\s+(?:${reader}\s+${matter}|${matter}|of|for)\s+`;
const frames = [
  String.raw`^${polite}(?:write|prepare|draft|give|make|produce|compile|create|do|put together|need|i need|i want|we need)\s+(?:me\s+|us\s+)?(?:(?:an?|the|some)\s+)?(?:[\p{L}\p{N}-]+\s+){0,3}?${product}${leadsTo}`,
  String.raw`^${polite}brief\s+(?:me|us|the\s+[\p{L}-]+)\s+(?:on|about|regarding)\s+`,
  String.raw`^${polite}(?:summari[sz]e|outline)\s+(?:what\s+(?:the\s+)?(?:documents|papers|corpus|texts)\s+(?:say|have to say)\s+(?:on|about)\s+)?`,
  String.raw`^(?:an?\s+|the\s+)?(?:[\p{L}\p{N}-]+\s+){0,2}?${product}${leadsTo}`,
].map((source) => new RegExp(source, 'iu'));
/** For whom a briefing is written, which is not what it is about. */
const audience =
  /\s+(?<whom>for\s+(?:(?:the|my|our|a|an)\s+)?(?:\p{L}+\s+){0,2}?(?:ministers?|ministry|ambassadors?|directors?|director-general|secretary|secretary-general|president|chair(?:person|man|woman)?|delegates?|delegations?|parliament|cabinet|boss|managers?|head|colleagues|board|public|press)(?:\s+of\s+[\p{L} ]+?)?)(?=[.?!]?\s*$)/iu;

/** What a briefing is to be about, and what of the instructions says more than that. */
export interface BriefingTopic {
  /** "cybercrime", of "Please write a short briefing on cybercrime."; never empty. */
  topic: string;
  /** What else the instructions say, "for the minister" and further sentences, which no rule follows. */
  unread: string[];
}

/** Takes the topic out of instructions for a briefing; a question gives what it is about. */
export function readBriefingTopic(instructions: string): BriefingTopic {
  const [first, ...rest] = splitSentences(instructions).map(({ start, end }) =>
    instructions.slice(start, end),
  );
  const text = (first ?? instructions).trim();
  const frame = frames.find((pattern) => pattern.test(text));
  const cut = frame === undefined ? text : text.replace(frame, '');
  const named = frame?.exec(text)?.groups?.['reader'];
  const whom =
    frame === undefined
      ? undefined
      : named === undefined
        ? audience.exec(cut)?.groups?.['whom']
        : `for ${named}`;
  const about = whom === undefined ? cut : cut.replace(audience, '');
  const asked = frame === undefined && /\?\s*$/u.test(text) ? nameTopic(text) : null;
  const topic = (asked ?? about).replace(/^[\s“"']+|[\s.?!;:,”"']+$/gu, '');
  return { topic: topic === '' ? text : topic, unread: whom === undefined ? rest : [whom, ...rest] };
}
