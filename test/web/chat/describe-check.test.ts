import { describe, expect, it } from 'vitest';
import { describeCheck } from '../../../src/web/chat/describe-check.js';
import { makeAnswer, makeCitation, makeDeclined, makeEvidence, makeSentence } from './make-answer.js';

describe('describeCheck', () => {
  it('counts checked sentences, those borne out in part, documents cited and seconds', () => {
    const answer = makeAnswer({
      sentences: [makeSentence(), makeSentence({ verdict: 'partly-supported' }), makeSentence()],
      citations: [makeCitation(), makeCitation({ n: 2, documentId: 'other' }), makeCitation({ n: 3 })],
    });
    expect(describeCheck(answer)).toBe(
      'Checked 3 of 3 sentences · 1 borne out only in part · 2 documents · 0.02 s',
    );
  });

  it('says one sentence and one document in the singular', () => {
    expect(describeCheck(makeAnswer())).toBe('Checked 1 of 1 sentence · 1 document · 0.02 s');
  });

  it('says what was left out, and which language model wrote it', () => {
    const answer = makeAnswer({ removed: [{ text: 'It doubled.', why: 'No.' }] });
    const provenance = { ...answer.provenance, answerer: 'openai:some-model' };
    expect(describeCheck({ ...answer, provenance })).toBe(
      'Checked 1 of 1 sentence · 1 left out · 1 document · written by openai:some-model · 0.02 s',
    );
  });

  it('counts the paragraphs considered where nothing was answered', () => {
    const answer = makeDeclined({ evidence: [makeEvidence(), makeEvidence({ paragraphId: 'report#p8' })] });
    expect(describeCheck(answer)).toBe('2 paragraphs considered · 0.02 s');
  });
});
