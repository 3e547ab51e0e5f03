import { chooseForNoun } from './choose-for-noun.js';
import type { DanglingWord } from './dangling-word.js';
import { findObject } from './split-clause.js';
import { isPlural } from './name-subject.js';
import type { ConversationContext } from './read-context.js';
import { lastSpeakers, speaking } from './who-spoke.js';

const agreeing =
  /\b(?:agree|agreed|agrees|disagree|disagreed|side|sided|share|shared|echo|echoed|contradict|contradicted|join|joined|support|supported|oppose|opposed)\s+(?:with\s+|by\s+)?$/iu;
const office =
  /^(?:the|an?)\s+(?:\p{L}+\s+){0,2}?(?:rapporteur|chair|chairperson|president|delegate|representative|speaker|minister|secretary|observer|author)\b/iu;

function chooseForHe(context: ConversationContext): string | null {
  const { topic, people, answerSpeakers, attributed, previous } = context;
  const asked = context.speakers.some((name) => previous.includes(name)) ? lastSpeakers(context, 1) : null;
  const speaker = asked ?? attributed.at(-1) ?? lastSpeakers(context, 1) ?? answerSpeakers.at(-1);
  const officeAsked = topic !== null && office.test(topic) ? topic : null;
  if (officeAsked !== null) return people[0] ?? officeAsked;
  return speaker ?? people[0] ?? null;
}

function isSaying(word: DanglingWord, question: string): boolean {
  return speaking.test(question.slice(word.end)) || agreeing.test(question.slice(0, word.start));
}

function chooseForThey(word: DanglingWord, question: string, context: ConversationContext): string | null {
  const { subject, source, topic, clause } = context;
  const speakers = lastSpeakers(context, 4);
  const plural = source !== null && isPlural(source) ? source : null;
  // "Which of them" asks for one of several.
  if (/\bof\s+$/iu.test(question.slice(0, word.start))) {
    return [subject, topic, speakers].find((one) => one !== null && isPlural(one)) ?? null;
  }
  if (isSaying(word, question)) return speakers ?? subjectWhoSpeaks(subject) ?? plural ?? source;
  const object = clause === null ? null : findObject(clause);
  const acting = /^(?:them|theirs)$/iu.test(word.text) || clause === null ? null : clause.subject;
  if (clause !== null) return [acting, object].find((one) => one !== null && isPlural(one)) ?? null;
  if (subject !== null) return subject;
  return topic !== null && isPlural(topic) ? topic : (speakers ?? plural ?? topic);
}

function subjectWhoSpeaks(subject: string | null): string | null {
  return subject !== null &&
    /\b(?:countries|states|delegates|delegations|speakers|representatives|participants|groups|organizations)\b/iu.test(
      subject,
    )
    ? subject
    : null;
}

const happening =
  /^\s+(?:\p{Ll}+\s+){0,2}?(?:held|take place|took place|taking place|convened?|hosted|chaired|attended|organi[sz]ed|issued|published|prepared|written|dated|adjourn(?:ed)?)\b/iu;
const happeningBefore =
  /\b(?:attend|attended|chair|chaired|host|hosted|organi[sz]ed?|convened?|wrote|published|issued|prepared|opened|closed)\s+$/iu;
const partOfMeeting =
  /^\s+(?:rapporteur|chair|chairperson|participants|venue|agenda|session|outcome|conclusions|recommendations|summary|date|symbol|title|author|masthead|status)\b/iu;

/** Whether what is said of a thing can be said of a meeting or a document only: "Who chaired it?", "its rapporteur". */
function isOfSource(word: DanglingWord, question: string): boolean {
  const after = question.slice(word.end);
  if (word.possessive) return partOfMeeting.test(after);
  return (
    happening.test(after) ||
    /^\s+(?:in|at|on)\s+(?:\p{Lu}|\d)/u.test(after) ||
    happeningBefore.test(question.slice(0, word.start))
  );
}

/** Whether a topic can be put for "it" or "that": what is done only behind a preposition, several things not as "it has". */
function fitsPlace(word: DanglingWord, question: string, isClause: boolean, topic: string): boolean {
  const before = question.slice(0, word.start);
  if (isClause)
    return /\b(?:about|of|on|against|from|for|with|to|by|concerning|regarding)\s+$/iu.test(before);
  return !(isPlural(topic) && /\b(?:does|has|is|was)\s+$/iu.test(before));
}

function chooseForIt(word: DanglingWord, question: string, context: ConversationContext): string | null {
  const { topic, clause, source, instruments, sourcePhrases } = context;
  const subject = /(?:^|\b(?:did|does|has|what|how|when|why|where|and|do)\s+)$/iu.test(
    question.slice(0, word.start),
  );
  if (word.kind === 'it' && subject && source !== null && speaking.test(question.slice(word.end)))
    return source;
  const [phrase] = sourcePhrases;
  if (phrase !== undefined && isOfSource(word, question)) return phrase;
  if (topic !== null && !fitsPlace(word, question, clause !== null, topic)) return null;
  return topic ?? instruments[0] ?? source;
}

function chooseForThere({ places, sourcePhrases }: ConversationContext): string | null {
  const [meeting] = sourcePhrases.filter((phrase) =>
    /meeting|conference|congress|session|debate|workshop|summit/iu.test(phrase),
  );
  if (meeting !== undefined) return `at ${meeting}`;
  const [place] = places;
  return place === undefined ? null : `in ${place}`;
}

/** What a dangling word of a question stands for, by the turns before; null where that cannot be told. */
export function chooseAntecedent(
  word: DanglingWord,
  question: string,
  context: ConversationContext,
): string | null {
  switch (word.kind) {
    case 'he':
      return chooseForHe(context);
    case 'they':
      return chooseForThey(word, question, context);
    case 'there':
      return chooseForThere(context);
    case 'determined':
      return chooseForNoun(word, question, context);
    case 'it':
    case 'this':
      return chooseForIt(word, question, context);
  }
}
