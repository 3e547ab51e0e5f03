import { alignWords, type WordSpan } from './align-words.js';
import { isSameWord, listQuoteWords, type QuoteWord } from './quote-words.js';

/** Where a quote stands in a text. */
export interface QuoteLocation {
  /** UTF-16 offsets in the text, at the bounds of words. */
  start: number;
  end: number;
  /** 1 for words that stand there after normalisation; below, the share of the quote's words found in order. */
  score: number;
}

/** Below this share of its words, a span is no longer the quote with a slip but another passage that shares words. */
const lowestScore = 0.6;
/** Quotes with fewer words or characters say too little to be found by their likeness. */
const fewestWords = 3;
const fewestCharacters = 12;

const omission = /\[\s?(?:…|\.{3,4}|\. \. \.)\s?\]|\(\s?(?:…|\.{3,4})\s?\)|…|\.{3,4}|\. \. \./u;

/**
 * Finds the words that are said to be quoted from a text: as they stand, else after normalisation (case, typography,
 * white space, punctuation, markup, digits of footnote calls), an ellipsis standing for words left out; else the
 * best-aligned span, with a score below 1. Null where nothing comes near.
 */
export function locateQuote(quote: string, text: string): QuoteLocation | null {
  const trimmed = quote.trim();
  const pieces = trimmed
    .split(omission)
    .map((piece) => listQuoteWords(piece))
    .filter((piece) => piece.length > 0);
  const words = listQuoteWords(text);
  if (pieces.length === 0 || words.length === 0) return null;
  const whole = pieces.flat();
  const standing = pieces.length === 1 ? findRun(whole, words, 0) : findPieces(pieces, words);
  if (standing !== null) return locate(words, standing, 1, { text, quote: trimmed });
  if (whole.length < fewestWords || trimmed.length < fewestCharacters) return null;
  // Of so many words too few can stand here.
  if (words.length < lowestScore * whole.length) return null;
  const aligned = pieces.length === 1 ? alignWhole(whole, words) : alignPieces(pieces, words);
  return aligned === null || aligned.score < lowestScore ? null : locate(words, aligned, aligned.score);
}

/** The first run of a text's words, from one on, that are the words of a piece. */
function findRun(piece: readonly QuoteWord[], words: readonly QuoteWord[], from: number): WordSpan | null {
  for (let at = from; at + piece.length <= words.length; at += 1) {
    const stands = piece.every((word, offset) => {
      const other = words[at + offset];
      return other !== undefined && isSameWord(word, other);
    });
    if (stands) return { from: at, to: at + piece.length, matched: piece.length };
  }
  return null;
}

function findPieces(pieces: readonly (readonly QuoteWord[])[], words: readonly QuoteWord[]): WordSpan | null {
  const runs: WordSpan[] = [];
  for (const piece of pieces) {
    const run = findRun(piece, words, runs.at(-1)?.to ?? 0);
    if (run === null) return null;
    runs.push(run);
  }
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: first.from, to: last.to, matched: runs.reduce((sum, run) => sum + run.matched, 0) };
}

/** The share of a quote's words found in order, less where the span has many words that the quote has not. */
function scoreOf(matched: number, quoteWords: number, spanWords: number): number {
  return (matched / quoteWords) * Math.min(1, Math.sqrt(quoteWords / spanWords));
}

function alignWhole(
  quote: readonly QuoteWord[],
  words: readonly QuoteWord[],
): (WordSpan & { score: number }) | null {
  const span = alignWords(quote, words);
  if (span === null) return null;
  return { ...span, score: scoreOf(span.matched, quote.length, span.to - span.from) };
}

/** Pieces one after another, each where it fits best behind the one before it. */
function alignPieces(
  pieces: readonly (readonly QuoteWord[])[],
  words: readonly QuoteWord[],
): (WordSpan & { score: number }) | null {
  let from = -1;
  let to = 0;
  let found = 0;
  let matched = 0;
  let total = 0;
  for (const piece of pieces) {
    total += piece.length;
    const rest = words.slice(to);
    const span = findRun(piece, rest, 0) ?? (piece.length < fewestWords ? null : alignWords(piece, rest));
    if (span === null) continue;
    if (from < 0) from = to + span.from;
    found += scoreOf(span.matched, piece.length, span.to - span.from) * piece.length;
    matched += span.matched;
    to += span.to;
  }
  return from < 0 ? null : { from, to, matched, score: found / total };
}

function locate(
  words: readonly QuoteWord[],
  span: WordSpan,
  score: number,
  exact?: { text: string; quote: string },
): QuoteLocation | null {
  const first = words[span.from];
  const last = words[span.to - 1];
  if (first === undefined || last === undefined) return null;
  if (exact !== undefined) {
    // The quote as printed may begin or end with marks that are no words: an opening bracket, a full stop.
    const start = exact.text.indexOf(exact.quote, Math.max(0, first.start - exact.quote.length));
    const covers = start >= 0 && start <= first.start && start + exact.quote.length >= last.end;
    if (covers && start + exact.quote.length <= (words[span.to]?.start ?? exact.text.length))
      return { start, end: start + exact.quote.length, score };
  }
  return { start: first.start, end: last.end, score };
}
