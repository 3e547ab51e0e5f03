import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../src/briefings/verify/compare-words.js';
import { containsWords } from '../../../src/briefings/verify/contains-words.js';
import { describeDifferences } from '../../../src/briefings/verify/describe-differences.js';
import { normaliseText } from '../../../src/briefings/verify/normalise-text.js';

describe('comparing the words of a sentence with those of its paragraph', () => {
  it('puts numbers before negations and both before other words', () => {
    const { likeness, differences } = compareWords(
      'Fifteen States did not sign the new treaty in 1,500 days.',
      'Twelve States did sign the old treaty in 1,200 days.',
    );
    expect(differences).toEqual([
      { change: 'added', kind: 'number', text: 'Fifteen' },
      { change: 'added', kind: 'number', text: '1,500' },
      { change: 'removed', kind: 'number', text: 'Twelve' },
      { change: 'removed', kind: 'number', text: '1,200' },
      { change: 'added', kind: 'negation', text: 'not' },
      { change: 'added', kind: 'word', text: 'new' },
      { change: 'removed', kind: 'word', text: 'old' },
    ]);
    // States, did, sign, the, treaty, in and days: 7 of 11 and of 10 words.
    expect(likeness).toBeCloseTo(14 / 21, 12);
    expect(describeDifferences(differences)).toBe(
      'Number changed: “Fifteen”, “1,500” where the paragraph has “Twelve”, “1,200”. Negation changed: “not” not in the paragraph. Words changed: “new” where the paragraph has “old”.',
    );
  });

  it('finds contractions and currency signs', () => {
    expect(compareWords('It doesn’t cost €5', 'It does cost $5').differences).toEqual([
      { change: 'added', kind: 'negation', text: "doesn't" },
      { change: 'added', kind: 'word', text: '€' },
      { change: 'removed', kind: 'word', text: 'does' },
      { change: 'removed', kind: 'word', text: '$' },
    ]);
  });

  it('finds nothing where capitals and marks alone differ', () => {
    const { differences } = compareWords('The court; of appeal', 'the Court of appeal.');
    expect(differences).toEqual([]);
    expect(describeDifferences(differences)).toBe(
      'Its capitals or punctuation are not those of the paragraph.',
    );
  });

  it('compares texts of a thousand words and more', () => {
    const words = Array.from({ length: 1500 }, (_, at) => `word${at}`).join(' ');
    expect(compareWords(`${words} extra`, words).differences).toEqual(
      [{ change: 'added', kind: 'number', text: 'extra' }].map((one) => ({ ...one, kind: 'word' })),
    );
  });
});

describe('finding words in a text', () => {
  it('takes what editors change of their own accord for the same', () => {
    expect(normaliseText(' It\u00a0said ‘no’ –\n“never”\u200b ... co\u00adoperation\u2011wide ')).toBe(
      `It said 'no' - "never" … cooperation-wide`,
    );
  });

  it('does not find the end or the beginning of a word', () => {
    expect(containsWords('It was unlawful.', 'lawful.')).toBe(false);
    expect(containsWords('It was unlawful.', 'It was un')).toBe(false);
    expect(containsWords('It was unlawful, then lawful.', 'lawful.')).toBe(true);
    expect(containsWords('It was unlawful.', '')).toBe(false);
  });
});
