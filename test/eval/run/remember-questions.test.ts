import { describe, expect, it } from 'vitest';
import { rememberQuestions } from '../../../eval/run/remember-questions.js';
import { FakeEmbedder } from '../../support/fake-embedder.js';

describe('rememberQuestions', () => {
  it('embeds a question once, however often it is asked, and another one too', async () => {
    const own = new FakeEmbedder();
    const remembering = rememberQuestions(own);
    const first = await remembering.embedQuestion('What did Japan say?');
    const again = await remembering.embedQuestion('What did Japan say?');
    const other = await remembering.embedQuestion('What did Egypt say?');
    expect(own.questions).toEqual(['What did Japan say?', 'What did Egypt say?']);
    expect(again).toEqual(first);
    expect(first).toEqual(await new FakeEmbedder().embedQuestion('What did Japan say?'));
    expect(other).toEqual(await new FakeEmbedder().embedQuestion('What did Egypt say?'));
  });

  it('tries again after a failure', async () => {
    const own = new FakeEmbedder();
    const remembering = rememberQuestions(own);
    await expect(remembering.embedQuestion('Who?', AbortSignal.abort())).rejects.toThrow('abort');
    expect(await remembering.embedQuestion('Who?')).toEqual(await new FakeEmbedder().embedQuestion('Who?'));
  });

  it('hands on passages, tokens, the model and the end', async () => {
    const own = new FakeEmbedder();
    const remembering = rememberQuestions(own);
    const counts: number[] = [];
    await remembering.embedPassages(['one', 'one'], (count) => counts.push(count));
    expect([own.passages, counts]).toEqual([
      ['one', 'one'],
      [1, 2],
    ]);
    expect(await remembering.countTokens(['two words'])).toEqual([4]);
    expect(remembering.model).toBe(own.model);
    await remembering.close();
    expect(own.closed).toBe(true);
  });
});
