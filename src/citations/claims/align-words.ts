import type { QuoteWord } from './quote-words.js';

/** A run of a text's words: [from, to), and how many of them are words of the quote. */
export interface WordSpan {
  from: number;
  to: number;
  matched: number;
}

const match = 2;
const mismatch = -1;
const gap = -1;

/** One row of the table of alignments: for each word of the text, the best alignment that ends there. */
class Row {
  readonly scores: Int32Array;
  readonly matched: Int32Array;
  /** Where the alignment began, in the text and in the quote. */
  readonly from: Int32Array;
  readonly quoteFrom: Int32Array;

  constructor(length: number) {
    this.scores = new Int32Array(length);
    this.matched = new Int32Array(length);
    this.from = new Int32Array(length);
    this.quoteFrom = new Int32Array(length);
  }

  /** Cell `at - 1` carries on from a cell of this row or the one before it. */
  carry(at: number, other: { row: Row; at: number }, score: number): void {
    this.scores[at] = Math.max(0, score);
    this.matched[at] = score <= 0 ? 0 : (other.row.matched[other.at] ?? 0);
    this.from[at] = other.row.from[other.at] ?? 0;
    this.quoteFrom[at] = other.row.quoteFrom[other.at] ?? 0;
  }
}

/** Words by number, the same number for the same word; 0 for none. */
function numberWords(
  words: readonly QuoteWord[],
  numbers: Map<string, number>,
): { forms: Int32Array; bare: Int32Array } {
  const numberOf = (form: string | null): number => {
    if (form === null) return 0;
    const known = numbers.get(form) ?? numbers.size + 1;
    numbers.set(form, known);
    return known;
  };
  return {
    forms: Int32Array.from(words, (word) => numberOf(word.form)),
    bare: Int32Array.from(words, (word) => numberOf(word.bare)),
  };
}

interface Ending {
  score: number;
  matched: number;
  from: number;
  quoteFrom: number;
  to: number;
  quoteTo: number;
}

function fillRow(
  current: Row,
  previous: Row,
  options: { quoteAt: number; same: (at: number) => boolean; length: number },
): number {
  let bestAt = -1;
  for (let at = 0; at < options.length; at += 1) {
    const before = previous.scores[at] ?? 0;
    const isSame = options.same(at);
    // Cells are shifted by one: cell 0 stands before the first word.
    const left = (current.scores[at] ?? 0) + gap;
    const above = (previous.scores[at + 1] ?? 0) + gap;
    const diagonal = before + (isSame ? match : mismatch);
    if (diagonal >= left && diagonal >= above) current.carry(at + 1, { row: previous, at }, diagonal);
    else if (left >= above) current.carry(at + 1, { row: current, at }, left);
    else current.carry(at + 1, { row: previous, at: at + 1 }, above);
    if (!isSame || diagonal < left || diagonal < above) continue;
    if (before === 0) {
      current.from[at + 1] = at;
      current.quoteFrom[at + 1] = options.quoteAt;
      current.matched[at + 1] = 0;
    }
    current.matched[at + 1] = (current.matched[at + 1] ?? 0) + 1;
    if (bestAt < 0 || diagonal > (current.scores[bestAt + 1] ?? 0)) bestAt = at;
  }
  return bestAt;
}

/**
 * The span of a text that a quote is best aligned with, word by word (local alignment: T. F. Smith and M. S. Waterman,
 * "Identification of common molecular subsequences", 1981). Words of the quote that differ at its ends take as many
 * words of the text with them. Null where no word is shared. Cost: words of the quote times words of the text.
 */
export function alignWords(quote: readonly QuoteWord[], words: readonly QuoteWord[]): WordSpan | null {
  const numbers = new Map<string, number>();
  const wanted = numberWords(quote, numbers);
  const given = numberWords(words, numbers);
  let best: Ending | null = null;
  let previous = new Row(words.length + 1);
  for (let quoteAt = 0; quoteAt < quote.length; quoteAt += 1) {
    const current = new Row(words.length + 1);
    const form = wanted.forms[quoteAt] ?? 0;
    const bare = wanted.bare[quoteAt] ?? 0;
    const same = (at: number): boolean =>
      form === given.forms[at] || form === given.bare[at] || (bare !== 0 && bare === given.forms[at]);
    const at = fillRow(current, previous, { quoteAt, same, length: words.length });
    const score = current.scores[at + 1] ?? 0;
    if (at >= 0 && score > (best?.score ?? 0)) {
      best = {
        score,
        matched: current.matched[at + 1] ?? 0,
        from: current.from[at + 1] ?? 0,
        quoteFrom: current.quoteFrom[at + 1] ?? 0,
        to: at + 1,
        quoteTo: quoteAt + 1,
      };
    }
    previous = current;
  }
  if (best === null) return null;
  return {
    from: Math.max(0, best.from - best.quoteFrom),
    to: Math.min(words.length, best.to + quote.length - best.quoteTo),
    matched: best.matched,
  };
}
