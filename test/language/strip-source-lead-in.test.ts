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

  it('drops an answer given before the sentence, and no more', () => {
    expect(stripSourceLeadIn('No, the paper says that looting is old.')).toBe('looting is old.');
    expect(stripSourceLeadIn('They are not: the victims were adults.')).toBe('the victims were adults.');
    expect(stripSourceLeadIn('No State can do so alone.')).toBe('No State can do so alone.');
  });
});
