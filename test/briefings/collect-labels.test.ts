import { describe, expect, it } from 'vitest';
import { collectLabels } from '../../src/briefings/collect-labels.js';
import type { TopicSentence } from '../../src/contracts/topic-passage.js';
import { extractStems } from '../../src/language/extract-terms.js';
import { makeTopicSentence } from '../support/make-topic-sentence.js';

const collect = (sentences: TopicSentence[], topic = 'cybercrime') =>
  collectLabels({ sentences, topicStems: new Set(extractStems(topic)) }).map(
    ({ kind, text, sentences: own }) => ({
      kind,
      text,
      sentences: [...own],
    }),
  );

describe('collectLabels', () => {
  it('takes a phrase of two words that two documents have, as it is printed most', () => {
    const labels = collect([
      makeTopicSentence({ text: 'Speakers asked for capacity-building.', number: 1 }),
      makeTopicSentence({ text: 'Delegates asked for capacity-building.', number: 2, document: { id: 'b' } }),
      makeTopicSentence({ text: 'Ministers asked for a new treaty.', number: 3 }),
    ]);
    expect(labels).toEqual([{ kind: 'phrase', text: 'capacity-building', sentences: [0, 1] }]);
  });

  it('of one document wants a phrase in three sentences of two paragraphs', () => {
    const say = (number: number, at = 0) =>
      makeTopicSentence({ text: `Speakers number ${number} praised electronic evidence.`, number, at });
    expect(collect([say(1), say(2)])).toEqual([]);
    expect(collect([say(1), say(2), say(3)])).toContainEqual({
      kind: 'phrase',
      text: 'electronic evidence',
      sentences: [0, 1, 2],
    });
    expect(collect([say(1), say(1, 1), say(1, 2)])).toEqual([]);
  });

  it('takes no phrase for one that ends in the topic or in a word for those who speak', () => {
    const sentences = ['b', 'c', 'd', 'e'].map((id) =>
      makeTopicSentence({ text: 'It was a new cybercrime, said one young speaker.', document: { id } }),
    );
    expect(collect(sentences)).toEqual([]);
  });

  it('takes a heading that three paragraphs stand under, without its number', () => {
    const under = (heading: string, paragraphs: number, outer = 'III. Cybercriminals') =>
      Array.from({ length: paragraphs }, (_, at) =>
        makeTopicSentence({
          text: 'They did so.',
          number: at + 1,
          paragraph: { headingPath: [outer, heading] },
        }),
      );
    expect(collect(under('B. Foreign fighters', 3))).toEqual([
      { kind: 'heading', text: 'Foreign fighters', sentences: [0, 1, 2] },
    ]);
    expect(collect(under('B. Foreign fighters', 2))).toEqual([]);
    expect(collect(under('IV. Conclusions and recommendations', 3))).toEqual([]);
    expect(collect(under('B. Cybercrime', 3))).toEqual([]);
    // Neither it nor the heading above it has to do with cybercrime.
    expect(collect(under('B. Foreign fighters', 3, 'III. Terrorism'))).toEqual([]);
  });
});
