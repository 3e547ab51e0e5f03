import { describe, expect, it } from 'vitest';
import { reasonRight } from '../../../eval/measures/reason-right.js';

const question = {
  answerable: 'unanswerable' as const,
  reasons: ['not-mentioned' as const, 'off-topic' as const],
};

describe('reasonRight', () => {
  it.each([
    ['declined', 'off-topic', 1],
    ['declined', 'not-in-corpus', 0],
    ['answered', null, 0],
    // Not a state an answer takes; a reason without a refusal counts for nothing.
    ['partial', 'off-topic', 0],
  ] as const)('of an answer that is %s (%s) is %s', (status, reason, expected) => {
    expect(reasonRight(question, { status, reason })).toBe(expected);
  });

  it('is null for a question that is answerable or names no reasons', () => {
    const declined = { status: 'declined', reason: 'off-topic' } as const;
    expect(reasonRight({ answerable: 'answerable', reasons: [] }, declined)).toBeNull();
    expect(reasonRight({ answerable: 'unanswerable', reasons: [] }, declined)).toBeNull();
  });
});
