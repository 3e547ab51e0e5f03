import type { DocumentMention } from '../contracts/retrieval.js';
import type { SourceDescription } from './describe-sources.js';
import { makeMention } from './make-mention.js';
import type { Word } from './question-words.js';

/** Where a question has a whole name of a document: an alias, its title, its symbol; the longest at each place. */
export function findNamedDocuments(
  question: string,
  words: Word[],
  sources: readonly SourceDescription[],
): DocumentMention[] {
  const found: DocumentMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const matches = sources.flatMap((source) =>
      source.names
        .filter((name) => name.length > 0 && name.every((word, offset) => words[at + offset]?.text === word))
        .map((name) => ({ id: source.document.id, length: name.length })),
    );
    const longest = Math.max(0, ...matches.map((match) => match.length));
    if (longest === 0) continue;
    const ids = [...new Set(matches.filter((match) => match.length === longest).map((match) => match.id))];
    found.push(makeMention(question, words, { from: at, to: at + longest - 1 }, ids));
    at += longest - 1;
  }
  return found;
}
