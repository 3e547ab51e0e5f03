import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../eval/compare/canonical-json.js';

describe('canonicalJson', () => {
  it('puts keys in order at every depth and leaves lists as they are', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }, 2, 1], a: { d: 'x', c: undefined } })).toBe(
      '{"a":{"d":"x"},"b":[{"a":null,"z":1},2,1]}',
    );
  });
});
