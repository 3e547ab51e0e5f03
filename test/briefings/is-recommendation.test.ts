import { describe, expect, it } from 'vitest';
import { isRecommendation } from '../../src/briefings/is-recommendation.js';
import { makeItemSentence, makeTopicSentence } from '../support/make-topic-sentence.js';

const item = makeItemSentence('a', { text: 'build courts;' });
const under = (leadIn: string) => isRecommendation(item, new Map([['a#p1', leadIn]]));

describe('isRecommendation', () => {
  it.each([
    'It was recommended that States should:',
    'The Congress may wish to consider the following:',
    'The meeting urged States to:',
    'Decides to:',
    'The Conference called upon parties to:',
  ])('takes an item under “%s” for one', (leadIn) => {
    expect(under(leadIn)).toBe(true);
  });

  it.each(['Those include:', 'The Conference had before it the following:', ''])(
    'takes none under “%s” for one',
    (leadIn) => {
      expect(under(leadIn)).toBe(false);
    },
  );

  it('goes by the heading where the lead-in does not tell', () => {
    const headed = { paragraph: { ...item.paragraph, headingPath: ['V. Recommendations', 'A. Courts'] } };
    expect(isRecommendation(headed, new Map())).toBe(true);
  });

  it('takes no sentence outside a list for one', () => {
    const sentence = makeTopicSentence({ text: 'States should build courts.' });
    expect(isRecommendation(sentence, new Map([['a#p1', 'States should:']]))).toBe(false);
  });
});
