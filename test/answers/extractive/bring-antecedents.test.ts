import { describe, expect, it } from 'vitest';
import { bringAntecedents } from '../../../src/answers/extractive/bring-antecedents.js';
import { makeParagraph } from '../../support/make-paragraph.js';
import { makeTopicSentence } from '../../support/make-topic-sentence.js';
import { openTextIndex } from '../../support/text-index.js';

async function bring(sentences: string[], chosen: number[]): Promise<number[]> {
  const around = sentences.join(' ');
  const index = openTextIndex([makeParagraph({ documentId: 'a', ordinal: 0, text: around })]);
  const group = chosen.map((at) => makeTopicSentence({ text: sentences[at] ?? '', around, at }));
  return (await bringAntecedents(group, index)).map(({ sentence }) => sentence.ordinal);
}

const chain = [
  'Ports are busy.',
  'They need quays.',
  'However, such quays cost money.',
  'Therefore, this money must be found.',
  'Ships wait.',
];

describe('bringAntecedents', () => {
  it('goes back to the first sentence that leans on none, three at the most', async () => {
    expect(await bring(chain, [2])).toEqual([0, 1, 2]);
    expect(await bring(chain, [3, 4])).toEqual([0, 1, 2, 3, 4]);
    expect(await bring(['One port is busy.', ...chain.slice(1, 4), 'Thus it was.'], [4])).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('leaves sentences that lean on nothing, or open their paragraph, as they are', async () => {
    expect(await bring(chain, [0, 4])).toEqual([0, 4]);
    expect(await bring(chain.slice(1), [0])).toEqual([0]);
  });

  it('brings what an example is one of', async () => {
    expect(await bring(['Ports act.', 'For example, Rotterdam built quays.'], [1])).toEqual([0, 1]);
  });

  it('leaves a speaker to the attribution, and brings what is named besides', async () => {
    expect(await bring(['Egypt’s delegate spoke.', 'He called for quays.'], [1])).toEqual([1]);
    expect(
      await bring(['Ports are busy, said Egypt’s delegate.', 'That task was shared, he said, by all.'], [1]),
    ).toEqual([0, 1]);
  });
});
