import { describe, expect, it } from 'vitest';
import { gatherTopic } from '../../../src/answers/extractive/gather-topic.js';
import type { Paragraph } from '../../../src/contracts/paragraph.js';
import { splitSentences } from '../../../src/language/split-sentences.js';
import { makeDocument, makeParagraph } from '../../support/make-paragraph.js';
import { makeFakeReader } from './fake-reader.js';

interface Plan extends Partial<Paragraph> {
  /** Sentences with their cosine to the topic. */
  sentences: [text: string, cosine: number][];
}

/** Texts of the sentences chosen from paragraphs with these sentences; the corpus has all words equally often. */
async function gather(topic: string, plans: Plan[]): Promise<string[]> {
  const document = makeDocument({ id: 'a', date: '2012-10-18' });
  const cosines = new Map(plans.flatMap(({ sentences }) => sentences));
  const paragraphs = plans.map(({ sentences, ...plan }, ordinal) =>
    makeParagraph({
      documentId: 'a',
      ordinal,
      text: sentences.map(([text]) => text).join(' '),
      ...plan,
    }),
  );
  const index = makeFakeReader({
    otherwise: 10,
    sentences: (ids) =>
      Promise.resolve(
        paragraphs
          .filter(({ id }) => ids.includes(id))
          .flatMap(({ id, text }) =>
            splitSentences(text).map(({ start, end }, ordinal) => {
              const cosine = cosines.get(text.slice(start, end)) ?? 0;
              const vector = Float32Array.of(cosine, Math.sqrt(1 - cosine * cosine));
              return { paragraphId: id, ordinal, start, end, text: text.slice(start, end), vector };
            }),
          ),
      ),
  });
  const chosen = await gatherTopic({
    topic,
    retrieval: {
      hits: paragraphs.map((paragraph) => ({ paragraph, legs: {}, score: 1 })),
      mentions: [],
      located: [],
      searched: [document],
      compared: [],
      questionVector: Float32Array.of(1, 0),
      notices: [],
    },
    index,
    documents: new Map([[document.id, document]]),
  });
  return chosen.map(({ sentence }) => sentence.text);
}

const named = 'Speakers referred to piracy as a growing concern.';
const near = 'Attacks on ships at sea have grown in the gulf.';
const far = 'The next session will be held in the spring.';

describe('gatherTopic', () => {
  it('takes a sentence that has the words and is near, and one so near that other words say it', async () => {
    expect(await gather('piracy', [{ sentences: [[named, 0.5]] }])).toEqual([named]);
    expect(await gather('piracy', [{ sentences: [[named, 0.3]] }])).toEqual([]);
    expect(await gather('piracy', [{ sentences: [[near, 0.75]] }])).toEqual([near]);
    expect(await gather('piracy', [{ sentences: [[near, 0.69]] }])).toEqual([]);
    expect(
      await gather('piracy', [
        {
          sentences: [
            [named, 0.1],
            [near, 0.75],
          ],
        },
      ]),
    ).toEqual([near]);
  });

  it('takes a sentence between two on the topic, and what leans on one where the paragraph is on it', async () => {
    expect(
      await gather('piracy', [
        {
          sentences: [
            [named, 0.6],
            [far, 0.1],
            [`${near} Piracy again.`, 0],
          ],
        },
      ]),
    ).not.toContain(far);
    const again = 'Delegates spoke of piracy off the coast for long.';
    expect(
      await gather('piracy', [
        {
          sentences: [
            [named, 0.6],
            [far, 0.1],
            [again, 0.6],
          ],
        },
      ]),
    ).toEqual([named, far, again]);
    const leaning = 'They asked that it be met by all States together.';
    expect(
      await gather('piracy', [
        {
          sentences: [
            [named, 0.6],
            [leaning, 0.1],
          ],
        },
      ]),
    ).toEqual([named, leaning]);
    expect(
      await gather('piracy', [
        {
          sentences: [
            [named, 0.6],
            [far, 0.1],
          ],
        },
      ]),
    ).toEqual([named]);
  });

  it('takes all that stands under a heading with the words of the topic', async () => {
    const headingPath = ['III. Crime', 'B. Piracy'];
    expect(await gather('piracy', [{ sentences: [[far, 0.1]], headingPath }])).toEqual([far]);
  });

  it('does not take one word of two for both', async () => {
    const rights = 'Intellectual property rights do not come under the term.';
    const both = 'Urgent action is required with regard to human rights.';
    expect(
      await gather('human rights', [{ sentences: [[rights, 0.66]] }, { sentences: [[both, 0.66]] }]),
    ).toEqual([both]);
  });

  it('takes nearness alone for enough of a topic of one word only', async () => {
    expect(await gather('maritime piracy', [{ sentences: [[near, 0.75]] }])).toEqual([]);
  });

  it('wants both sides of a topic that sets two in relation, in any form of their words', async () => {
    const topic = 'links between terrorism and organized crime';
    const both = 'Terrorists work together with organized criminal groups.';
    const one = 'Organized crime has links with the trade in wildlife.';
    expect(await gather(topic, [{ sentences: [[both, 0.7]] }, { sentences: [[one, 0.7]] }])).toEqual([both]);
  });

  it('leaves out footnotes, mastheads and sentences too short to say anything', async () => {
    expect(await gather('piracy', [{ sentences: [[named, 0.8]], kind: 'footnote' }])).toEqual([]);
    expect(await gather('piracy', [{ sentences: [[named, 0.8]], kind: 'masthead' }])).toEqual([]);
    expect(await gather('piracy', [{ sentences: [['Piracy is bad.', 0.9]] }])).toEqual([]);
  });
});
