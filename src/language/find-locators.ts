import { locatorPatterns } from './locator-patterns.js';

/** A place in a document that a question names. */
export interface LocatorReference {
  /**
   * Locator keys it may mean, most likely first ("p62.a", "u12", "fn9", "summary", "annex-i.p3"). Empty where the
   * document must be known first: for `item` alone and for `fromEnd`.
   */
  keys: string[];
  text: string;
  start: number;
  end: number;
  /** Letter of an item whose paragraph is not named: "recommendation (c)". */
  item?: string;
  /** Counted from the end: 1 for "the last paragraph". */
  fromEnd?: number;
}

/** Paragraphs, items, footnotes and summaries that a question names, in order; one reference for each that is meant. */
export function findLocators(question: string): LocatorReference[] {
  const found: LocatorReference[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const { pattern, read } of locatorPatterns) {
    for (const match of question.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const text = groups['text'] ?? match[0].trim();
      const start = match.index + match[0].indexOf(text);
      const end = start + text.length;
      if (taken.some((other) => start < other.end && end > other.start)) continue;
      taken.push({ start, end });
      found.push(...read(groups, text).map((meaning) => ({ ...meaning, text, start, end })));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
