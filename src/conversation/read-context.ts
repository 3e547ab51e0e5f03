import type { Turn } from '../contracts/conversation.js';
import { findDates } from '../language/find-dates.js';
import { findNames, type NamedThing } from '../language/find-names.js';
import { findSourcePhrases } from '../language/find-source-phrases.js';
import { findSpeakers } from '../language/find-speakers.js';
import { splitAskingFrame } from '../language/split-asking-frame.js';
import { nameSubject } from './name-subject.js';
import { findAttributed } from './name-speaker.js';
import { readTopic } from './read-topic.js';
import type { Clause } from './split-clause.js';

/** What the turns before offer to fill a gap with; lists are most recent first. */
export interface ConversationContext {
  /** The last question in its standalone form, with its question mark. */
  previous: string;
  /** The last question with a year in it, where the last one of all has none. */
  dated: string | null;
  /** What the last question that had a topic was about, as a noun phrase. */
  topic: string | null;
  /** Who does what, where the topic was made of that: it fits behind a preposition, and nowhere else. */
  clause: Clause | null;
  /** A plural noun phrase the last question was about: "terrorists", "the victims". */
  subject: string | null;
  /** Whose or which text's word was asked for last: "the 2019 European meeting", "Egypt’s delegate". */
  source: string | null;
  /** Countries and groups whose word was asked for, with "the" where printed. */
  speakers: string[];
  /** Countries, groups and people who speak in the last answer. */
  answerSpeakers: string[];
  /** Whom the source lines of the last answer name as speaking. */
  attributed: string[];
  /** What the last answer says, without the lines that name its sources; empty where it was declined. */
  answer: string;
  /** Number of the one paragraph whose items the last answer cites. */
  itemsOf: string | null;
  people: string[];
  instruments: string[];
  places: string[];
  /** Documents and meetings named in questions. */
  sourcePhrases: string[];
}

/** Characters of an answer that are read for who speaks in it. */
const longestAnswer = 4000;
/** Turns looked back on. */
const reach = 6;

/** A name with the article printed before it: "the African Group". */
function withArticle(text: string, name: NamedThing): string {
  return /\bthe\s$/iu.test(text.slice(Math.max(0, name.start - 5), name.start))
    ? `the ${name.text}`
    : name.text;
}

function firstFound<T>(turns: readonly Turn[], find: (question: string) => T | null): T | null {
  for (const turn of turns) {
    const found = find(turn.standaloneQuestion);
    if (found !== null) return found;
  }
  return null;
}

function findDatedQuestion(recent: readonly Turn[]): string | null {
  const at = recent.findIndex((turn) => findDates(turn.standaloneQuestion).length > 0);
  return at < 1 ? null : (recent[at]?.standaloneQuestion ?? null);
}

function collectNames(turns: readonly Turn[], kind: NamedThing['kind']): string[] {
  const found = turns.flatMap(({ standaloneQuestion, answerText }) =>
    [standaloneQuestion, answerText.slice(0, longestAnswer)].flatMap((text) =>
      findNames(text)
        .filter((name) => name.kind === kind)
        .map((name) => withArticle(text, name)),
    ),
  );
  return [...new Set(found)];
}

function listSpeakers(text: string): string[] {
  return [...new Set(findSpeakers(text, findNames(text)).map((name) => withArticle(text, name)))];
}

/** Documents and meetings named, each with the whole of its name: "the Global Conference on Cyberspace". */
function listSourcePhrases(question: string): string[] {
  const names = findNames(question);
  return findSourcePhrases(question).map((phrase) => {
    const name = names.find(
      (one) => one.start < phrase.end && one.end > phrase.end && one.start >= phrase.start,
    );
    return question.slice(phrase.start, name?.end ?? phrase.end);
  });
}

/** An answer without the line before each source ("Press release, … (17 April 2015):") and without its markers. */
function readAnswer(turn: Turn): string {
  if (turn.status === 'declined') return '';
  return turn.answerText
    .slice(0, longestAnswer)
    .split('\n')
    .filter((line) => !line.endsWith(':'))
    .join('\n')
    .replace(/\s*\[\d+\]/gu, '');
}

/** "10" where all items cited are those of paragraph 10. */
function findItemsParent({ paragraphIds }: Turn): string | null {
  const parents = new Set(paragraphIds.flatMap((id) => /#p(\d+)\.[a-z]+$/u.exec(id)?.[1] ?? []));
  const [parent, ...others] = parents;
  return parent === undefined || others.length > 0 ? null : parent;
}

/** Reads what the last turns were about; null when there are none. */
export function readContext(turns: readonly Turn[]): ConversationContext | null {
  const recent = turns.slice(-reach).reverse();
  const [last] = recent;
  if (last === undefined) return null;
  const answer = readAnswer(last);
  const speakersOf = (question: string): string[] | null => {
    const speakers = listSpeakers(question);
    return speakers.length > 0 ? speakers : null;
  };
  return {
    previous: last.standaloneQuestion.trim(),
    dated: findDatedQuestion(recent),
    ...readTopic(recent.map((turn) => turn.standaloneQuestion)),
    subject: nameSubject(last.standaloneQuestion),
    source: firstFound(recent, (question) => splitAskingFrame(question).source),
    speakers: firstFound(recent.slice(0, 2), speakersOf) ?? [],
    answerSpeakers: listSpeakers(answer),
    attributed: last.status === 'declined' ? [] : findAttributed(last.answerText.slice(0, longestAnswer)),
    answer,
    itemsOf: findItemsParent(last),
    people: collectNames(recent.slice(0, 2), 'person'),
    instruments: collectNames(recent, 'instrument'),
    places: collectNames(recent.slice(0, 2), 'place'),
    sourcePhrases: recent.flatMap((turn) => listSourcePhrases(turn.standaloneQuestion)),
  };
}
