import { nameTopic } from './name-topic.js';
import { splitSentences } from './split-sentences.js';

const polite = String.raw`(?:please[,]?\s+)?(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?)?`;
const product = String.raw`(?:briefings?|brief|reports?|summary|summaries|overview|notes?|papers?|memos?|memorandum)(?:\s+(?:note|paper|document))?`;
const frames = [
  String.raw`^${polite}(?:write|prepare|draft|give|make|produce|compile|create|do|put together|need|i need|i want|we need)\s+(?:me\s+|us\s+)?(?:(?:an?|the|some)\s+)?(?:[\p{L}-]+\s+){0,3}?${product}\s+(?:on|about|of|regarding|concerning|for|covering)\s+`,
  String.raw`^${polite}brief\s+(?:me|us|the\s+[\p{L}-]+)\s+(?:on|about|regarding)\s+`,
  String.raw`^${polite}(?:summari[sz]e|outline)\s+(?:what\s+(?:the\s+)?(?:documents|papers|corpus|texts)\s+(?:say|have to say)\s+(?:on|about)\s+)?`,
  String.raw`^(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+){0,2}?${product}\s+(?:on|about|of|regarding|concerning|covering)\s+`,
].map((source) => new RegExp(source, 'iu'));

/** What a briefing is to be about, and what of the instructions says more than that. */
export interface BriefingTopic {
  /** "cybercrime", of "Please write a short briefing on cybercrime."; never empty. */
  topic: string;
  /** Further sentences of the instructions, which a briefing without a model does not follow. */
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
  const asked = frame === undefined && /\?\s*$/u.test(text) ? nameTopic(text) : null;
  const topic = (asked ?? cut).replace(/^[\s“"']+|[\s.?!;:,”"']+$/gu, '');
  return { topic: topic === '' ? text : topic, unread: rest };
}
