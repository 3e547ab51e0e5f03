import { describe, expect, it } from 'vitest';
import { readMarker } from '../../../src/answers/extractive/read-marker.js';

describe('readMarker', () => {
  it.each([
    ['para. 10 (e)', '(e)'],
    ['para. 10 (e) (ii)', '(ii)'],
    ['annex I, para. 3 (a)', '(a)'],
    ['para. 8, bullet 3', '•'],
    ['para. 8', null],
    ['¶ 12', null],
  ])('reads “%s” as %s', (locator, marker) => {
    expect(readMarker({ locator })).toBe(marker);
  });
});
