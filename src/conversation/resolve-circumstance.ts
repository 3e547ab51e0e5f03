import { capitalise } from './trim-question.js';
import type { ConversationContext } from './read-context.js';

/** "Where was this?": the meeting asked about, where there is one. */
export function resolveHappening(text: string, { sourcePhrases, topic }: ConversationContext): string | null {
  const word = /^(?<word>where|when) (?:was|is|did) (?:this|that)(?: happen| held| said)?$/iu.exec(text)
    ?.groups?.['word'];
  if (word === undefined) return null;
  const meeting = sourcePhrases.find((phrase) =>
    /meeting|conference|congress|session|debate|summit/iu.test(phrase),
  );
  if (meeting !== undefined) return `${capitalise(word)} was ${meeting} held?`;
  return topic === null ? null : `${capitalise(word)} did this happen, concerning ${topic}?`;
}

/** "On whose behalf?": spoken by whoever was asked about, else by the one who speaks in the answer. */
export function resolveBehalf({ speakers, answerSpeakers, topic }: ConversationContext): string | null {
  const [speaker] = speakers.length > 0 ? speakers : answerSpeakers;
  if (speaker === undefined) return null;
  return `On whose behalf did ${speaker} speak${topic === null ? '' : ` about ${topic}`}?`;
}

/** "How much is lost each year?": of what, from the turns before. */
export function resolveAmount(text: string, { topic }: ConversationContext): string | null {
  const bareAmount =
    /^how (?:much|many) (?:is|are|was|were|has been|have been) \p{Ll}+(?: (?:each|every|a|per) \p{L}+| in total| so far| there)?$/iu;
  const there = /^how many (?:are|were|is) there$/iu;
  if (topic === null || !(bareAmount.test(text) || there.test(text))) return null;
  return there.test(text)
    ? `How many ${topic.replace(/^(?:the|all) /iu, '')} are there?`
    : `${text}, concerning ${topic}?`;
}
