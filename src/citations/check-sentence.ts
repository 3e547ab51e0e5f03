import type { AnswerSentence } from '../contracts/answer.js';
import type { DraftQuote, DraftSentence } from '../contracts/draft-answer.js';
import type { Paragraph } from '../contracts/paragraph.js';

/** Printed where words of a quote are left out. */
export const omissionMark = ' […] ';

export interface SentenceCheck {
  verdict: AnswerSentence['verdict'];
  /** Why it is not supported; empty when it is. */
  why: string;
}

/**
 * Checks a sentence made of quotes: every paragraph exists, every quote stands in it at its offsets, and every piece of
 * the sentence, omissions apart, is found letter for letter in a quote. Similarity plays no part.
 */
export function checkSentence(
  sentence: DraftSentence,
  paragraphs: ReadonlyMap<string, Paragraph>,
): SentenceCheck {
  if (sentence.quotes.length === 0) return { verdict: 'unsupported', why: 'It names no paragraph.' };
  const quotes: string[] = [];
  for (const quote of sentence.quotes) {
    const text = readQuote(quote, paragraphs);
    if (text === null)
      return { verdict: 'unsupported', why: `Its quote does not stand in ${quote.paragraphId}.` };
    quotes.push(text);
  }
  const pieces = sentence.text.split(omissionMark).filter((piece) => piece.trim() !== '');
  const borneOut = pieces.filter((piece) => quotes.some((quote) => quote.includes(piece)));
  if (pieces.length > 0 && borneOut.length === pieces.length) return { verdict: 'supported', why: '' };
  return borneOut.length > 0
    ? { verdict: 'partly-supported', why: 'Part of it is not in the paragraphs it names.' }
    : { verdict: 'unsupported', why: 'Its words are not in the paragraphs it names.' };
}

function readQuote(quote: DraftQuote, paragraphs: ReadonlyMap<string, Paragraph>): string | null {
  const paragraph = paragraphs.get(quote.paragraphId);
  if (
    paragraph === undefined ||
    quote.start < 0 ||
    quote.end > paragraph.text.length ||
    quote.start >= quote.end
  ) {
    return null;
  }
  return paragraph.text.slice(quote.start, quote.end);
}
