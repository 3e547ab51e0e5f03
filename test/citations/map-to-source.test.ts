import { describe, expect, it } from 'vitest';
import { mapToSource } from '../../src/citations/map-to-source.js';

// Source: "7. See *inter alia*, the¹ law\n\n¹ Note.\n\nof nations."  Text: "See inter alia, the law of nations."
const source = '7. See *inter alia*, the¹ law\n\n¹ Note.\n\nof nations.';
const paragraph = {
  sourceSpans: [
    { start: 0, end: 29 },
    { start: 40, end: 51 },
  ],
  textRuns: [
    { text: 0, source: 3, length: 4 }, // "See "
    { text: 4, source: 8, length: 10 }, // "inter alia"
    { text: 14, source: 19, length: 5 }, // ", the"
    { text: 19, source: 25, length: 4 }, // " law"
    { text: 24, source: 40, length: 11 }, // "of nations."
  ],
};
const text = 'See inter alia, the law of nations.';

function cut(from: string): string[] {
  const start = text.indexOf(from);
  return mapToSource(paragraph, { start, end: start + from.length }).map((span) =>
    source.slice(span.start, span.end),
  );
}

describe('mapToSource', () => {
  it('takes in the markup between words of one piece', () => {
    expect(cut('inter alia, the law')).toEqual(['inter alia*, the¹ law']);
  });

  it('gives two spans where a footnote block cuts the quote', () => {
    expect(cut('law of nations.')).toEqual(['law', 'of nations.']);
  });

  it('cuts within a run', () => {
    expect(cut('nation')).toEqual(['nation']);
  });
});
