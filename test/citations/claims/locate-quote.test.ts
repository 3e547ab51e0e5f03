import { describe, expect, it } from 'vitest';
import { locateQuote } from '../../../src/citations/claims/locate-quote.js';

const text =
  'Between 5 and 10 per cent of all boats are “lost” at sea.12 However, Da’esh did not pay 𝔸 harbour-master; 2,199 nets sank.';

function locate(quote: string): [words: string, score: number] | null {
  const found = locateQuote(quote, text);
  return found === null ? null : [text.slice(found.start, found.end), Number(found.score.toFixed(2))];
}

describe('locateQuote', () => {
  it.each([
    ['5 and 10 per cent of all boats', '5 and 10 per cent of all boats'],
    ['5 AND 10 per cent of **all** boats.', '5 and 10 per cent of all boats'],
    ['all boats are "lost" at sea', 'all boats are “lost” at sea'],
    ['lost at sea. However', 'lost” at sea.12 However'],
    ["Da'esh did  not pay", 'Da’esh did not pay'],
    ['harbour – master', 'harbour-master'],
    ['2199 nets', '2,199 nets'],
    ['Between 5 … boats […] at sea', 'Between 5 and 10 per cent of all boats are “lost” at sea'],
  ])('finds “%s” as it stands but for case and typography', (quote, words) => {
    expect(locate(quote)).toEqual([words, 1]);
  });

  it('finds a quote with a changed word and scores it by the share of words that stand there', () => {
    expect(locate('5 and 15 per cent of all boats')).toEqual(['5 and 10 per cent of all boats', 0.88]);
    expect(locate('Between 5 and 10 per cent of all ships')).toEqual([
      'Between 5 and 10 per cent of all boats',
      0.89,
    ]);
  });

  it('scores a quote that leaves a word out below 1', () => {
    expect(locate('However, Da’esh did pay')).toEqual(['However, Da’esh did not pay', 0.89]);
  });

  it.each(['no such words at all', 'nets pay', 'sun', '', '…', '5 nets are sunk by 10 boats'])(
    'does not find “%s”',
    (quote) => {
      expect(locate(quote)).toBeNull();
    },
  );

  it('never cuts a character in two', () => {
    expect(locate('pay 𝔸 harbour')).toEqual(['pay 𝔸 harbour', 1]);
  });

  it('gives up a quote much longer than the text', () => {
    expect(locateQuote('boats '.repeat(10_000), text)).toBeNull();
  });
});
