import type { DocumentMention } from '../contracts/retrieval.js';
import type { Word } from './question-words.js';

const timeRelations = new Set(['since', 'before', 'after', 'until', 'following', 'preceding']);

/**
 * A mention of the words from `from` to `to`, of the documents given. It asks for a source unless it only dates something
 * ("since the 2015 meeting").
 */
export function makeMention(
  question: string,
  words: Word[],
  range: { from: number; to: number },
  documentIds: string[],
): DocumentMention {
  const start = words[range.from]?.start ?? 0;
  const end = words[range.to]?.end ?? start;
  const before = words.slice(Math.max(0, range.from - 2), range.from).map((word) => word.text);
  return {
    text: question.slice(start, end),
    start,
    end,
    documentIds,
    asSource: !before.some((word) => timeRelations.has(word)),
  };
}
