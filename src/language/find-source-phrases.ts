import { findDates } from './find-dates.js';
import { findSymbols } from './find-symbols.js';

/** A document or meeting as a question names it: "the 2019 European meeting", "the working paper", "SOC/CP/365". */
export interface SourcePhrase {
  text: string;
  start: number;
  end: number;
  /** Years named in it, in order. */
  years: number[];
}

const noun = String.raw`(?:meetings?|conferences?|congress(?:es)?|reports?|papers?|documents?|press\s+releases?|releases?|workshops?|plenary(?:\s+(?:debate|meeting|session))?|debates?|sessions?|texts?|summits?|notes?\s+by\s+the\s+secretariat|press\s+notes?|assembl(?:y|ies)|drafts?(?!\s+(?:reports?|papers?|documents?|texts?|notes?)\b))`;
const modifier = String.raw`(?:(?!(?:and|or|of|on|in|at|to|for|by|about|is|are|was|were|did|does|do|say|said|what|who|how|which|when|where|why|this|that|these|those|the)\b)[\p{L}\p{N}’'-]+|(?:19|20)\d{2}\s+(?:and|or|,)\s+(?:19|20)\d{2})`;
const tail = String.raw`(?:\s+(?:of|from|in|held\s+in|on|dated)\s+(?:\d{1,2}\s+)?(?:\p{Lu}\p{L}+\s+)?(?:19|20)\d{2})?`;
const withArticle = new RegExp(
  String.raw`\b(?:the|this|that|these|those|both|each|either|its|their)\s+(?:${modifier}\s+){0,6}?${noun}(?!\p{L})${tail}`,
  'giu',
);
const withYear = new RegExp(
  String.raw`(?<!\p{L})(?:19|20)\d{2}(?:\s+(?:and|or)\s+(?:19|20)\d{2})?\s+(?:${modifier}\s+){0,4}?${noun}(?!\p{L})`,
  'giu',
);

/** Documents and meetings named in a question, in order; symbols and resolutions with a printed year excepted. */
export function findSourcePhrases(text: string): SourcePhrase[] {
  const found: SourcePhrase[] = [];
  const add = (start: number, phrase: string): void => {
    const end = start + phrase.length;
    if (found.some((other) => start < other.end && end > other.start)) return;
    const years = findDates(phrase).flatMap((date) => date.year ?? []);
    found.push({ text: phrase, start, end, years });
  };
  for (const symbol of findSymbols(text)) if (symbol.kind === 'document') add(symbol.start, symbol.text);
  for (const match of text.matchAll(withArticle)) add(match.index, match[0]);
  for (const match of text.matchAll(withYear)) add(match.index, match[0]);
  return found.sort((a, b) => a.start - b.start);
}
