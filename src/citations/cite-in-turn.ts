import type { AnswerSentence } from '../contracts/answer.js';
import type { DraftSentence } from '../contracts/draft-answer.js';
import { checkSentence } from './check-sentence.js';
import { CitationBook, type QuotedSources } from './citation-book.js';
import type { CitedDraft, CitedSentence } from './cited-draft.js';
import { renderText } from './render-text.js';

/** A draft and what its quotes are checked against. */
export interface CiteDraftOptions extends QuotedSources {
  sentences: readonly DraftSentence[];
}

/**
 * Checks the sentences of a draft one after another and gives each that passes as soon as it has; in the end, all of
 * them, and what was taken out.
 */
export function* citeInTurn(options: CiteDraftOptions): Generator<CitedSentence, CitedDraft, undefined> {
  const book = new CitationBook(options);
  const cited: CitedDraft = { sentences: [], citations: book.citations, removed: [], text: '' };
  for (const sentence of options.sentences) {
    const check = checkSentence(sentence, options.paragraphs);
    if (check.verdict !== 'supported') {
      cited.removed.push({ text: sentence.text, why: check.why });
      continue;
    }
    const known = book.citations.length;
    const passed: AnswerSentence = {
      text: sentence.text,
      ...(sentence.attribution === undefined ? {} : { attribution: sentence.attribution }),
      citations: [...new Set(sentence.quotes.map((quote) => book.cite(quote)))],
      verdict: check.verdict,
    };
    cited.sentences.push(passed);
    yield { index: cited.sentences.length - 1, sentence: passed, citations: book.citations.slice(known) };
  }
  cited.text = renderText(cited.sentences);
  return cited;
}
