import { describe, expect, it } from 'vitest';
import { decideVerdict } from '../../../eval/compare/decide-verdict.js';

describe('decideVerdict', () => {
  it.each([
    { reasons: [[], [], []], verdict: 'pass', exitCode: 0 },
    { reasons: [[], [], ['c']], verdict: 'regressed', exitCode: 1 },
    { reasons: [[], ['b'], []], verdict: 'bad-input', exitCode: 2 },
    { reasons: [[], ['b'], ['c']], verdict: 'bad-input', exitCode: 2 },
    { reasons: [['a'], [], []], verdict: 'not-comparable', exitCode: 3 },
    { reasons: [['a'], [], ['c']], verdict: 'not-comparable', exitCode: 3 },
    { reasons: [['a'], ['b'], []], verdict: 'not-comparable', exitCode: 3 },
    { reasons: [['a'], ['b'], ['c']], verdict: 'not-comparable', exitCode: 3 },
  ])('is $verdict, exit code $exitCode, for $reasons', ({ reasons, verdict, exitCode }) => {
    const [notComparable = [], badInput = [], regressed = []] = reasons;
    expect(decideVerdict({ notComparable, badInput, regressed })).toEqual({
      verdict,
      exitCode,
      reasons: reasons.flat(),
    });
  });
});
