import { describe, expect, it } from 'vitest';
import {
  isNearEnough,
  isRelated,
  isSpokenNear,
  isSurelyNear,
} from '../../../src/answers/extractive/judge-answerable.js';
import { makeCandidate } from './make-candidate.js';

const text = 'Nets that are lost at sea go on fishing for years.';

describe('isNearEnough', () => {
  it('asks for more where the question names its topic outright', () => {
    // signal = cosine + 0.3 × coverage = 0.55 + 0.3 × 0.2 = 0.61: over 0.57, under 0.65
    const judged = { text, cosine: 0.55, coverage: 0.2 };
    expect(isNearEnough(makeCandidate({ ...judged, topicNamed: false }))).toBe(true);
    expect(isNearEnough(makeCandidate({ ...judged, topicNamed: true }))).toBe(false);
  });

  it('lets coverage make up for distance', () => {
    // 0.5 + 0.3 × 0.6 = 0.68 is over 0.65; 0.5 + 0.3 × 0.2 = 0.56 is under 0.57
    expect(isNearEnough(makeCandidate({ text, cosine: 0.5, coverage: 0.6, topicNamed: true }))).toBe(true);
    expect(isNearEnough(makeCandidate({ text, cosine: 0.5, coverage: 0.2 }))).toBe(false);
  });

  it('takes no sentence that says nothing by itself, however near', () => {
    const near = { cosine: 0.9, coverage: 1 };
    expect(isNearEnough(makeCandidate({ text: 'Nets go on fishing.', ...near }))).toBe(false);
    expect(isNearEnough(makeCandidate({ text: 'See the annex on lost nets, paras. 4-9.', ...near }))).toBe(
      false,
    );
    expect(
      isNearEnough(makeCandidate({ text: 'Seen from the quay, lost nets are a danger.', ...near })),
    ).toBe(true);
  });
});

it('asks less of the words of the very speaker who is asked about', () => {
  // 0.42 + 0.3 × 0.3 = 0.51; 0.4 + 0.3 × 0.3 = 0.49
  expect(isSpokenNear(makeCandidate({ text, cosine: 0.42, coverage: 0.3 }))).toBe(true);
  expect(isSpokenNear(makeCandidate({ text, cosine: 0.4, coverage: 0.3 }))).toBe(false);
});

it('calls a question related where one sentence is, from 0.58', () => {
  const far = makeCandidate({ text, cosine: 0.3, coverage: 0 });
  // 0.5 + 0.3 × 0.3 = 0.59
  expect(isRelated([far, makeCandidate({ text, cosine: 0.5, coverage: 0.3 })])).toBe(true);
  expect(isRelated([far])).toBe(false);
  expect(isRelated([])).toBe(false);
});

it('calls a sentence near by itself from 0.65, in whatever way the question asks', () => {
  // 0.56 + 0.3 × 0.3 = 0.65 and a little; 0.55 + 0.3 × 0.3 = 0.64
  expect(isSurelyNear(makeCandidate({ text, cosine: 0.561, coverage: 0.3 }))).toBe(true);
  expect(isSurelyNear(makeCandidate({ text, cosine: 0.55, coverage: 0.3 }))).toBe(false);
});
