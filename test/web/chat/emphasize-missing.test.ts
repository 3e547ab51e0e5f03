import { describe, expect, it } from 'vitest';
import { emphasizeMissing } from '../../../src/web/chat/emphasize-missing.js';

describe('emphasizeMissing', () => {
  it('emphasizes what the message names, whatever its case, and leaves the rest to be listed', () => {
    expect(emphasizeMissing('Nothing on Mars or oil prices.', ['Oil prices', 'Mars', 'the Moon'])).toEqual({
      stretches: [
        { text: 'Nothing on ', strong: false },
        { text: 'Mars', strong: true },
        { text: ' or ', strong: false },
        { text: 'oil prices', strong: true },
        { text: '.', strong: false },
      ],
      unnamed: ['the Moon'],
    });
  });

  it('emphasizes once where two missing things overlap', () => {
    expect(emphasizeMissing('No price of oil.', ['price of oil', 'oil'])).toEqual({
      stretches: [
        { text: 'No ', strong: false },
        { text: 'price of oil', strong: true },
        { text: '.', strong: false },
      ],
      unnamed: [],
    });
  });
});
