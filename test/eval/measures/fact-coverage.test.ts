import { describe, expect, it } from 'vitest';
import { factCoverage } from '../../../eval/measures/fact-coverage.js';

const facts = [['Indian Ocean'], ['South-East Asia', 'Southeast Asia'], ['12 ships']];

describe('factCoverage', () => {
  it('is the share of facts of which one form stands in the text', () => {
    // Stated: the first, and the second by its second form; 112 ships are not 12: 2 of 3.
    const answer = {
      status: 'answered',
      text: 'In the INDIAN\nocean [1] and Southeast Asia, 112 ships. [2]',
    } as const;
    expect(factCoverage({ facts, answerable: 'answerable' }, answer)).toBe(2 / 3);
  });

  it('is 0 for an answer that declined what is answerable, wholly or in part, whatever its message says', () => {
    const declined = { status: 'declined', text: 'The corpus does not mention the Indian Ocean.' } as const;
    expect(factCoverage({ facts, answerable: 'answerable' }, declined)).toBe(0);
    expect(factCoverage({ facts, answerable: 'partial' }, declined)).toBe(0);
  });

  it('reads the message of an answer that declined what is not answerable', () => {
    const declined = { status: 'declined', text: 'The corpus does not mention the Indian Ocean.' } as const;
    expect(factCoverage({ facts, answerable: 'unanswerable' }, declined)).toBe(1 / 3);
  });

  it('is null where the question has no facts', () => {
    expect(
      factCoverage({ facts: [], answerable: 'answerable' }, { status: 'answered', text: 'a' }),
    ).toBeNull();
  });
});
