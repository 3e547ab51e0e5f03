import { describe, expect, it } from 'vitest';
import { describeProvenance } from '../../../src/web/chat/describe-provenance.js';

const searched = { corpusVersion: 'abc', embeddingModel: 'bge', timings: {} };
const asked = { promptHash: 'answer@1:0a1b repair@2:2c3d', tokens: { input: 3348, output: 27 } };

describe('describeProvenance', () => {
  it('names the language model, its prompts and its tokens', () => {
    expect(describeProvenance({ ...searched, ...asked, answerer: 'openai:some-model' })).toBe(
      'Written by openai:some-model (prompts answer@1:0a1b, repair@2:2c3d; 3,348 tokens read and 27 written), searched with bge.',
    );
  });

  it('says that an answer is made of sentences of the documents', () => {
    expect(describeProvenance({ ...searched, answerer: 'extractive' })).toBe(
      'Made of sentences of the documents, searched with bge.',
    );
  });

  it('says so too where a language model was asked in vain, and what that took', () => {
    const { promptHash } = asked;
    expect(describeProvenance({ ...searched, promptHash, answerer: 'extractive' })).toBe(
      'Made of sentences of the documents, searched with bge. A language model was asked (prompts answer@1:0a1b, repair@2:2c3d).',
    );
  });
});
