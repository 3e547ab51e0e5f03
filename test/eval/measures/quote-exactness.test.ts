import { describe, expect, it } from 'vitest';
import { quoteExactness } from '../../../eval/measures/quote-exactness.js';

describe('quoteExactness', () => {
  it('is the share of citations that exist and are exact', () => {
    const citations = [
      { exists: true, exact: true },
      { exists: true, exact: false },
      { exists: false, exact: false },
      { exists: false, exact: true },
    ];
    expect(quoteExactness(citations)).toBe(1 / 4);
  });

  it('is null where nothing is cited', () => {
    expect(quoteExactness([])).toBeNull();
  });
});
