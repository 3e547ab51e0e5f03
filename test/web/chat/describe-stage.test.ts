import { describe, expect, it } from 'vitest';
import { describeStage } from '../../../src/web/chat/describe-stage.js';
import { makeEvidence, makeSentence } from './make-answer.js';

const nothing = {
  standaloneQuestion: null,
  rewrites: [],
  evidence: null,
  sentences: [],
  citations: [],
  withdrawn: null,
};

describe('describeStage', () => {
  it.each([
    ['Reading the question', {}],
    ['Searching the documents', { standaloneQuestion: 'What rose?' }],
    [
      'Searching: 1 paragraph found · choosing and checking sentences',
      { standaloneQuestion: 'What rose?', evidence: [makeEvidence()] },
    ],
    [
      'Choosing and checking sentences · 2 checked',
      {
        standaloneQuestion: 'What rose?',
        evidence: [makeEvidence()],
        sentences: [makeSentence(), makeSentence()],
      },
    ],
  ])('says "%s"', (said, received) => {
    expect(describeStage({ ...nothing, ...received })).toBe(said);
  });
});
