import { splitClauses } from '../../language/split-clauses.js';
import { readContentWords, type ContentWord } from './read-content-words.js';

interface PlaceInText {
  text: string;
  /** UTF-16 offset in it. */
  at: number;
  /** Content words that are enough. */
  fewest: number;
}

/** The content words of the clause at a place of a text; with those of the clauses beside it where it has too few. */
export function listWordsAround({ text, at, fewest }: PlaceInText): readonly ContentWord[] {
  const clauses = splitClauses(text);
  const words = readContentWords(text);
  const own = clauses.findIndex(({ start, end }) => at >= start && at < end);
  const listWithin = (from: number, to: number): ContentWord[] => {
    const start = clauses[from]?.start ?? 0;
    const end = clauses[to]?.end ?? text.length;
    return words.filter((word) => word.start >= start && word.end <= end);
  };
  const found = listWithin(own, own);
  if (found.length >= fewest) return found;
  return listWithin(Math.max(0, own - 1), Math.min(clauses.length - 1, own + 1));
}
