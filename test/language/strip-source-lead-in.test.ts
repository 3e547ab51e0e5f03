import { describe, expect, it } from 'vitest';
import { stripSourceLeadIn } from '../../src/language/strip-source-lead-in.js';

describe('stripSourceLeadIn', () => {
  it('takes away words that only say where a sentence stands', () => {
    expect(stripSourceLeadIn('The report says that States met.')).toBe('States met.');
    expect(stripSourceLeadIn('According to the working paper, States met.')).toBe('States met.');
  });

  it('keeps a speaker and anything else', () => {
    const spoken = 'Egypt’s delegate said that States met.';
    expect(stripSourceLeadIn(spoken)).toBe(spoken);
    const plain = 'The report was adopted.';
    expect(stripSourceLeadIn(plain)).toBe(plain);
  });
});
