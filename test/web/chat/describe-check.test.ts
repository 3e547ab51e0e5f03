import { describe, expect, it } from 'vitest';
import { describeCheck } from '../../../src/web/chat/describe-check.js';
import { makeAnswer, makeCitation, makeDeclined, makeEvidence, makeSentence } from './make-answer.js';

describe('describeCheck', () => {
  it('counts supported sentences, documents cited and seconds', () => {
    const answer = makeAnswer({
      sentences: [makeSentence(), makeSentence({ verdict: 'partly-supported' }), makeSentence()],
      citations: [makeCitation(), makeCitation({ n: 2, documentId: 'other' }), makeCitation({ n: 3 })],
    });
    expect(describeCheck(answer)).toBe('Checked 2 of 3 sentences · 2 documents · 0.02 s');
  });

  it('says one sentence and one document in the singular', () => {
    expect(describeCheck(makeAnswer())).toBe('Checked 1 of 1 sentence · 1 document · 0.02 s');
  });

  it('counts the paragraphs considered where nothing was answered', () => {
    const answer = makeDeclined({ evidence: [makeEvidence(), makeEvidence({ paragraphId: 'report#p8' })] });
    expect(describeCheck(answer)).toBe('2 paragraphs considered · 0.02 s');
  });
});
