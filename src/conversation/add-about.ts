import { withoutMark, capitalise } from './trim-question.js';

const joining = /^(?:(?:and|but|or|so)[,]?\s+)+/iu;
const added = /\s*\(about (?<topic>[^()]*(?:\([^()]*\)[^()]*)*)\)/iu;

/** A question without "And" or "But" before it, and without its mark. */
export function withoutJoining(question: string): string {
  return capitalise(withoutMark(question).replace(joining, ''));
}

/** What a question was once said to be about; null where nothing was added to it. */
export function findAddedTopic(question: string): string | null {
  return added.exec(question)?.groups?.['topic'] ?? null;
}

/**
 * A question with what it is about behind it, where no sentence can be made of the two: "In which countries has that
 * happened (about trafficking in antiquities)?" One that has such an addition keeps it as it is.
 */
export function addAbout(question: string, topic: string): string {
  const text = withoutJoining(question);
  return findAddedTopic(text) === null ? `${text} (about ${topic})?` : `${text}?`;
}
