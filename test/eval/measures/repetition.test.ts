import { describe, expect, it } from 'vitest';
import { repetition } from '../../../eval/measures/repetition.js';

describe('repetition', () => {
  it('counts a sentence that shares four fifths of its stems with an earlier one', () => {
    // Stems of the first: pirat captur ship gulf (4). Second: pirat captur ship gulf yemen: 4 / 5 = 0.8, repeats.
    // Third: pirat captur ship yemen: with the first 3 / 5, with the second 4 / 5 = 0.8, repeats. 2 of 3.
    const sentences = [
      'Pirates captured ships in the Gulf.',
      'A pirate captures a ship in the gulf of Yemen.',
      'Pirates captured the ships of Yemen.',
    ];
    expect(repetition(sentences)).toBe(2 / 3);
  });

  it('counts what repeats an earlier sentence, not what a later one repeats', () => {
    // Nine words, the first eight, the last eight: 8 / 9 with the first sentence, 7 / 9 with each other.
    const all = 'Pirates captured ships gulf Yemen Friday ransom hostages navy';
    const firstEight = 'Pirates captured ships gulf Yemen Friday ransom hostages';
    const lastEight = 'Captured ships gulf Yemen Friday ransom hostages navy';
    expect(repetition([all, firstEight, lastEight])).toBe(2 / 3);
    expect(repetition([firstEight, lastEight, all])).toBe(1 / 3);
  });

  it('does not count one that shares three quarters', () => {
    // pirat captur ship gulf against pirat captur ship: 3 / 4.
    expect(repetition(['Pirates captured ships in the Gulf.', 'Pirates captured ships.'])).toBe(0);
  });

  it('does not count sentences without content words', () => {
    expect(repetition(['It is so.', 'It is so.'])).toBe(0);
  });

  it('is null under two sentences', () => {
    expect(repetition([])).toBeNull();
    expect(repetition(['Pirates captured ships.'])).toBeNull();
  });
});
