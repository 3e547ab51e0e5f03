import { describe, expect, it } from 'vitest';
import { planOutline, type PlanOptions } from '../../src/briefings/plan-outline.js';
import { makeItemSentence, makeTopicSentence } from '../support/make-topic-sentence.js';

/** Of each of two themes nine sentences of as many paragraphs; vectors tell the themes apart. */
const evidence = Array.from({ length: 9 }, (_, at) =>
  makeTopicSentence({
    text: `Speakers number ${at} praised electronic evidence.`,
    number: at + 1,
    vector: [0.6, 0.8],
  }),
);
const courts = Array.from({ length: 9 }, (_, at) =>
  makeTopicSentence({
    text: `Speakers number ${at} asked for maritime courts.`,
    number: at + 11,
    vector: [0.6, -0.8],
  }),
);
const advice = makeItemSentence('a', { text: 'build courts;', vector: [0.6, -0.8] });

function plan(given: Partial<PlanOptions>) {
  return planOutline({
    topic: 'piracy',
    sentences: [...evidence, ...courts],
    leadIns: new Map([['a#p1', 'States should:']]),
    embed: (texts) =>
      Promise.resolve(
        texts.map((text) => Float32Array.from(text.startsWith('electronic') ? [0.6, 0.8] : [0.6, -0.8])),
      ),
    measureCommonness: (texts) => Promise.resolve(texts.map(() => 0)),
    ...given,
  });
}

const general = { heading: 'In general', query: 'piracy' };

describe('planOutline', () => {
  it('heads what several paragraphs speak of, the most spoken of first', async () => {
    expect(await plan({})).toEqual([
      general,
      { heading: 'Electronic evidence' },
      { heading: 'Maritime courts' },
    ]);
    expect(await plan({ sentences: [...evidence.slice(0, 8), ...courts, ...courts.slice(0, 1)] })).toEqual([
      general,
      { heading: 'Maritime courts' },
      { heading: 'Electronic evidence' },
    ]);
  });

  it('ends with recommendations, which count towards no other section', async () => {
    expect(await plan({ sentences: [...evidence.slice(0, 3), advice] })).toEqual([
      general,
      { heading: 'Recommendations' },
    ]);
    expect(await plan({ sentences: [advice] })).toEqual([{ heading: 'Recommendations' }]);
  });

  it('opens a section for nine sentences each, and none for fewer', async () => {
    expect(await plan({ sentences: evidence.slice(0, 8) })).toEqual([general]);
    expect(await plan({ sentences: [...evidence, ...courts.slice(0, 8)] })).toHaveLength(2);
    expect(await plan({ sentences: [] })).toEqual([]);
  });

  it('heads nothing with words that stand all over the corpus', async () => {
    const measureCommonness = (texts: readonly string[]) =>
      Promise.resolve(texts.map((text) => (text.includes('evidence') ? 0.26 : 0.25)));
    expect(await plan({ measureCommonness })).toEqual([general, { heading: 'Maritime courts' }]);
  });
});
