/** A word of a text in the form in which quotes are compared, with its place. */
export interface QuoteWord {
  /** Lower case, NFKC, typographic apostrophes plain, thousands separators left out. */
  form: string;
  /** The same without digits glued to its end, which a footnote call leaves there; else null. */
  bare: string | null;
  /** UTF-16 offsets; digits of a footnote call are outside where `bare` is the word. */
  start: number;
  end: number;
}

// Numbers with their separators, words with inner apostrophes, and the signs that change what a number means.
const wordPattern =
  /\d+(?:[.,\u00a0\u202f]\d+)*(?![\p{L}\p{M}])|[\p{L}\p{M}\p{N}]+(?:[’'ʼ‘`][\p{L}\p{M}\p{N}]+)*|[%$€£¥]/gu;
const glued = /^(\p{L}{3,})[\d¹²³⁰⁴-⁹]{1,3}$/u;

// "organs.12 However": the digits of a footnote call behind a stop.
const callAfterStop = /\p{L}[.,;:!?)”"’]+$/u;

/** The words of a quote or of a text it may stand in: punctuation, markup, dashes and white space are left out. */
export function listQuoteWords(text: string): QuoteWord[] {
  const words: QuoteWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match;
    const start = match.index;
    if (/^\d{1,3}$/u.test(word) && callAfterStop.test(text.slice(Math.max(0, start - 4), start))) continue;
    const bareWord = glued.exec(word)?.[1];
    words.push({
      form: normalise(word),
      bare: bareWord === undefined ? null : normalise(bareWord),
      start,
      end: start + (bareWord ?? word).length,
    });
  }
  return words;
}

function normalise(word: string): string {
  const form = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ‘`]/gu, "'");
  return /^\d/u.test(form) ? form.replace(/[,\s](?=\d{3}(?!\d))/gu, '') : form;
}

/** Whether two words are the same for a quote. */
export function isSameWord(left: QuoteWord, right: QuoteWord): boolean {
  return (
    left.form === right.form ||
    (right.bare !== null && right.bare === left.form) ||
    (left.bare !== null && left.bare === right.form)
  );
}
