import { describe, expect, it } from 'vitest';
import { coversTopic } from '../../../src/answers/extractive/covers-topic.js';
import { makeCandidate } from './make-candidate.js';
import { makeContext } from './make-context.js';

const question = 'What did Norway say about trawling?';
const far = { cosine: 0.5 };

describe('coversTopic', () => {
  it('holds what stands in a paragraph, or under a heading, that has a word of the topic', async () => {
    const besides = { text: 'He saw no use in it.', around: 'He saw no use in it. Trawling would not stop.' };
    const under = { text: 'He saw no use in it.', paragraph: { headingPath: ['Trawling'] } };
    expect(coversTopic(await makeContext(question), makeCandidate({ ...besides, ...far }))).toBe(true);
    expect(coversTopic(await makeContext(question), makeCandidate({ ...under, ...far }))).toBe(true);
  });

  it('does not hold what the same speaker said of something else', async () => {
    const said = makeCandidate({ text: 'Norway’s delegate said the ports were full.', ...far });
    expect(coversTopic(await makeContext(question), said)).toBe(false);
  });

  it('holds what is near to the question, whatever its words: from a cosine of 0.65', async () => {
    const text = 'Norway’s delegate said the seabed was being scraped bare.';
    expect(coversTopic(await makeContext(question), makeCandidate({ text, cosine: 0.65 }))).toBe(true);
    expect(coversTopic(await makeContext(question), makeCandidate({ text, cosine: 0.64 }))).toBe(false);
  });

  it('asks for no word that the corpus does not have, nor for the words of speaking', async () => {
    const said = makeCandidate({ text: 'Norway’s delegate said the ports were full.', ...far });
    expect(coversTopic(await makeContext(question, { unknown: ['trawling'] }), said)).toBe(true);
    expect(coversTopic(await makeContext('What did the delegate of Norway propose?'), said)).toBe(true);
  });

  it('does not take the name of the speaker for the topic', async () => {
    const said = makeCandidate({ text: 'Norway spoke of ports.', ...far });
    expect(coversTopic(await makeContext('What is Norway’s view on trawling?'), said)).toBe(false);
  });
});
