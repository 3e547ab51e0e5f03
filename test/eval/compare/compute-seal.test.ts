import { describe, expect, it } from 'vitest';
import { computeSeal } from '../../../eval/compare/compute-seal.js';

describe('computeSeal', () => {
  it('is the SHA-256 of the canonical JSON', () => {
    // printf '{"a":1,"b":2}' | sha256sum
    expect(computeSeal({ b: 2, a: 1 })).toBe(
      '43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777',
    );
  });
});
