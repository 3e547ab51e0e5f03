import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../../src/contracts/answer.js';
import { alwaysAnswer } from '../../../eval/controls/always-answer.js';
import { alwaysDecline } from '../../../eval/controls/always-decline.js';
import { answered, declined, partial } from '../../support/fake-assistant.js';
import { answering, asking } from './answering.js';

describe('alwaysDecline', () => {
  it.each([
    ['an answer', answered],
    ['a partial answer', partial],
    ['a declined answer', declined],
  ])('says of %s that the corpus does not hold it, with the evidence that was found', async (_, answer) => {
    const changed = await alwaysDecline(answering(answer)).ask(asking);
    expect(changed).toEqual({
      ...declined,
      evidence: answer.evidence,
      reason: 'not-in-corpus',
      message: 'The corpus does not say.',
      missing: ['What follows?'],
      nearest: [],
    });
    expect(answerSchema.parse(changed)).toEqual(changed);
  });
});

describe('alwaysAnswer', () => {
  it('gives the whole first paragraph for an answer, faultlessly cited, where the program declined', async () => {
    const changed = await alwaysAnswer(answering(declined)).ask(asking);
    expect(changed).toEqual({
      ...answered,
      evidence: declined.evidence,
      sentences: [{ text: 'The first.', citations: [1], verdict: 'supported' }],
      text: 'The first. [1]',
      citations: [
        {
          n: 1,
          paragraphId: 'soc-cp-365#p2.a',
          documentId: 'soc-cp-365',
          label: 'SOC/CP/365, para. 2 (a)',
          locator: 'SOC/CP/365, para. 2 (a)',
          quote: 'The first.',
          start: 0,
          end: 10,
          sourceSpans: [],
          url: '/documents/soc-cp-365',
          located: 'located',
        },
      ],
    });
    expect(answerSchema.parse(changed)).toEqual(changed);
  });

  it('leaves the answer as it is where nothing was found', async () => {
    const empty = { ...declined, evidence: [] };
    expect(await alwaysAnswer(answering(empty)).ask(asking)).toEqual(empty);
  });
});
