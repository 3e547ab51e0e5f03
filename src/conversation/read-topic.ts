import { nameTopic } from '../language/name-topic.js';
import { splitJoinedQuestions } from '../language/split-joined-questions.js';
import { findAddedTopic } from './add-about.js';
import { nameClause, splitClause, type Clause } from './split-clause.js';

/** What questions are about, and who does what in it where it was made of a clause. */
export interface Topic {
  topic: string | null;
  clause: Clause | null;
}

function topicOf(question: string): Topic | null {
  for (const part of splitJoinedQuestions(question)) {
    const topic = nameTopic(part);
    if (topic === null) continue;
    const clause = splitClause(part, topic);
    return { topic: clause === null ? topic : nameClause(clause), clause };
  }
  return null;
}

/**
 * What the last of some questions, most recent first, that has a topic of its own is about. One that had a topic added
 * by a rule has none of its own; what was added counts only where the question it was taken from is gone.
 */
export function readTopic(questions: readonly string[]): Topic {
  for (const question of questions) {
    const own = findAddedTopic(question) === null ? topicOf(question) : null;
    if (own !== null) return own;
  }
  const added = questions.map(findAddedTopic).find((topic) => topic !== null);
  return { topic: added ?? null, clause: null };
}
