import { describe, expect, it } from 'vitest';
import type { Flip } from '../../../eval/contracts/comparison.js';
import type { RecordedAnswer } from '../../../eval/contracts/run.js';
import { htmlFlips } from '../../../eval/report/html-flips.js';
import { answered, comparison } from './fixtures/example-report.js';

function withSentences(...texts: readonly string[]): RecordedAnswer {
  const sentences = texts.map((text) => ({
    text,
    attribution: null,
    citations: [1],
    verdict: 'supported' as const,
  }));
  return { ...answered, sentences };
}

function flip(before: RecordedAnswer, after: RecordedAnswer): Flip[] {
  return comparison.flips.map((one) => ({ ...one, before, after }));
}

/** The sentences of both sides as HTML, without markers. */
function sentences(html: string): string[] {
  return [...html.matchAll(/<p class="sentence">(.*?)<sup>/gu)].map(([, text]) => text ?? '');
}

describe('htmlFlips', () => {
  it('strikes out before and marks after the words that differ, sentence by sentence', () => {
    const html = htmlFlips(
      flip(
        withSentences('It was 100 then.', 'Same.'),
        withSentences('It was ninety then.', 'Same.', 'More.'),
      ),
    );
    expect(sentences(html)).toEqual([
      'It was <del>100 </del>then.',
      'Same.',
      'It was <ins>ninety </ins>then.',
      'Same.',
      '<ins>More.</ins>',
    ]);
  });

  it('marks nothing where two answers have little in common', () => {
    // Of "One two three four five." only "two" is common: 4 of 24 characters.
    const html = htmlFlips(
      flip(withSentences('One two three four five.'), withSentences('Nobody said any two words alike.')),
    );
    expect(sentences(html)).toEqual(['One two three four five.', 'Nobody said any two words alike.']);
  });

  it('gives a quote that is not the sentence itself, and says what is wrong with a citation', () => {
    const citations = answered.citations.map((citation) => ({ ...citation, exact: false, exists: false }));
    const html = htmlFlips(flip(answered, { ...withSentences('A paraphrase.'), citations }));
    expect(html).toContain(
      '<strong>(the index has no such paragraph; not letter for letter what stands there)</strong> <q>Her country had already cancelled more than 100 passports.</q>',
    );
    // The answer before has the quote as its sentence.
    expect(html.match(/<q>/gu)).toHaveLength(1);
  });

  it('says that nothing changed sides', () => {
    expect(htmlFlips([])).toContain('<p>None.</p>');
  });
});
