import { describe, expect, it } from 'vitest';
import { assignSentences, isGeneral, type AssignOptions } from '../../src/briefings/assign-sentences.js';
import { makeItemSentence, makeTopicSentence } from '../support/make-topic-sentence.js';

const courts = makeTopicSentence({ text: 'Pirates are tried by courts.', number: 2, vector: [0, 1] });
const prisons = makeTopicSentence({ text: 'They need prisons.', number: 3, vector: [0, 1] });
const advice = makeItemSentence('a', { text: 'Build courts;', vector: [0, 1] });
const sentences = [advice, courts, prisons];

/** Places of the sentences; unless a test gives vectors, only words tell headings apart. */
async function place(given: Partial<AssignOptions>): Promise<string[][]> {
  const places = await assignSentences({
    topic: 'piracy',
    sections: [],
    sentences,
    leadIns: new Map([['a#p1', 'The meeting recommended that States should:']]),
    embed: (texts) => Promise.resolve(texts.map(() => Float32Array.of(1, 0))),
    isGiven: false,
    closed: new Set(),
    ...given,
  });
  return places.map((place) => place.map(({ sentence }) => sentence.text));
}

const general = { heading: 'In general', query: 'piracy' };

describe('assignSentences', () => {
  it('puts items of recommendations under theirs, others where they fit, and the rest under the topic', async () => {
    expect(
      await place({ sections: [general, { heading: 'Courts' }, { heading: 'Recommendations' }] }),
    ).toEqual([['They need prisons.'], ['Pirates are tried by courts.'], ['Build courts;']]);
  });

  it('puts an item of recommendations where it fits when no section is for them', async () => {
    expect(await place({ sections: [{ heading: 'Courts' }] })).toEqual([
      ['Build courts;', 'Pirates are tried by courts.'],
    ]);
  });

  it('leaves out what fits no section, and gives nothing to one that is closed', async () => {
    expect(await place({ sections: [{ heading: 'Courts' }], closed: new Set([0]) })).toEqual([[]]);
    expect(await place({ sections: [general, { heading: 'Courts' }], closed: new Set([1]) })).toEqual([
      sentences.map(({ sentence }) => sentence.text),
      [],
    ]);
  });

  it('puts a paragraph as a whole where most of its sentences are near', async () => {
    const around = 'One. Two.';
    const near = [
      makeTopicSentence({ text: 'One.', number: 2, around, vector: [0, 0.8, 0.6] }),
      makeTopicSentence({ text: 'Two.', number: 2, around, at: 1, vector: [0, 0.8, 0.6] }),
      makeTopicSentence({ text: 'Three.', number: 3, vector: [0, -0.8, 0.6] }),
    ];
    const embed = (texts: readonly string[]) =>
      Promise.resolve(
        texts.map((text) =>
          Float32Array.from(
            text === 'piracy' ? [1, 0, 0] : text === 'East piracy' ? [0.6, 0.8, 0] : [0.6, -0.8, 0],
          ),
        ),
      );
    const sections = [{ heading: 'West' }, { heading: 'East' }];
    expect(await place({ sentences: near, sections, embed, isGiven: true })).toEqual([
      ['Three.'],
      ['One.', 'Two.'],
    ]);
  });

  it('puts nothing under a given heading to which nothing is surely near', async () => {
    const embed = (texts: readonly string[]) =>
      Promise.resolve(texts.map((text) => Float32Array.from(text === 'piracy' ? [1, 0, 0] : [0, 1, 0])));
    // Fit 0.3: enough for a heading that was found, too little for one that a reader gave.
    const weak = [
      makeTopicSentence({ text: 'One.', number: 2, vector: [0.3, 0.3, Math.sqrt(0.82)] }),
      makeTopicSentence({ text: 'Two.', number: 3, vector: [0.3, 0.3, -Math.sqrt(0.82)] }),
    ];
    const sections = [general, { heading: 'East' }];
    expect(await place({ sentences: weak, sections, embed, isGiven: true })).toEqual([['One.', 'Two.'], []]);
  });
});

describe('isGeneral', () => {
  it('is the section whose query is the topic', () => {
    expect(isGeneral({ heading: 'In general', query: 'Piracy' }, 'piracy')).toBe(true);
    expect(isGeneral({ heading: 'Piracy' }, 'piracy')).toBe(false);
  });
});
