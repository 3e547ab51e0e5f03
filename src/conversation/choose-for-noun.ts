import type { DanglingWord } from './dangling-word.js';
import { findInAnswer } from './find-in-answer.js';
import { isPlural } from './name-subject.js';
import type { ConversationContext } from './read-context.js';
import { lastSpeakers, speaking } from './who-spoke.js';

function definite(phrase: string): string {
  if (/^an?\s/iu.test(phrase)) return phrase.replace(/^an?\s+/iu, 'the ');
  return /^(?:the|all|some)\s/iu.test(phrase) || !/^\p{Ll}/u.test(phrase) ? phrase : `the ${phrase}`;
}

const instrumentNoun =
  /^(?:convention|protocol|declaration|treaty|agreement|charter|instrument|resolution|covenant|law|tool|pact|framework)s?$/iu;
const meetingNoun =
  /^(?:meeting|conference|congress|session|report|paper|document|workshop|debate|release|text|summit|draft)s?$/iu;
const meetingWord =
  /meeting|conference|congress|session|report|paper|document|workshop|debate|release|summit/iu;
const bodyNoun =
  /^(?:country|state|delegate|delegation|representative|speaker|group|organi[sz]ation|body|agency|government|person|member|committee|position|view|statement)s?$/iu;

function chooseInstrument(noun: string, { instruments, topic }: ConversationContext): string | null {
  const named = instruments.find((name) => name.toLowerCase().includes(noun.toLowerCase()));
  if (named !== undefined) return named.startsWith('the ') ? named : `the ${named}`;
  if (
    topic !== null &&
    /\b(?:convention|treaty|instrument|protocol|agreement|declaration|tool)\b/iu.test(topic)
  )
    return definite(topic);
  const [first] = instruments;
  return first === undefined ? null : first.startsWith('the ') ? first : `the ${first}`;
}

/** "that meeting": where it is asked what it says, the one asked about; else the one the answer speaks of. */
function chooseMeeting(word: DanglingWord, question: string, context: ConversationContext): string | null {
  const { sourcePhrases, source, answer } = context;
  const singular = word.noun.toLowerCase().replace(/s$/u, '');
  const asked = sourcePhrases.find((phrase) => phrase.toLowerCase().includes(singular)) ?? null;
  const told = findInAnswer(word.noun, answer);
  const says = speaking.test(question.slice(word.end)) || /^this\b/iu.test(word.text);
  const other = source !== null && meetingWord.test(source) ? source : null;
  return (says ? (asked ?? told) : (told ?? asked)) ?? sourcePhrases[0] ?? other;
}

/** What "that convention" or "this meeting" stands for, by the turns before; null where that cannot be told. */
export function chooseForNoun(
  word: DanglingWord,
  question: string,
  context: ConversationContext,
): string | null {
  const { noun } = word;
  const { topic, answer } = context;
  if (topic?.toLowerCase().split(/\W+/u).includes(noun.toLowerCase()) === true) return definite(topic);
  if (instrumentNoun.test(noun)) return chooseInstrument(noun, context);
  if (meetingNoun.test(noun)) return chooseMeeting(word, question, context);
  if (/^(?:position|view|statement)s?$/iu.test(noun)) return null;
  const told = isPlural(noun) ? null : findInAnswer(noun, answer);
  if (bodyNoun.test(noun)) return told ?? lastSpeakers(context, 3);
  return told ?? (topic === null ? null : `the ${noun} concerning ${topic}`);
}
