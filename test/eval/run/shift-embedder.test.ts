import { describe, expect, it } from 'vitest';
import { shiftEmbedder } from '../../../eval/run/shift-embedder.js';
import { FakeEmbedder } from '../../support/fake-embedder.js';

const question = 'What did Japan say?';

function dot(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);
}

function embed(seed: number, text = question): Promise<Float32Array> {
  return shiftEmbedder(new FakeEmbedder({ dimension: 384 }), seed).embedQuestion(text);
}

describe('shiftEmbedder', () => {
  it.each([1, 2, 3])('moves a question by 0.05 and gives a unit vector (seed %i)', async (seed) => {
    const vector = await embed(seed);
    const original = await new FakeEmbedder({ dimension: 384 }).embedQuestion(question);
    expect(dot(vector, vector)).toBeCloseTo(1, 6);
    // A shift at right angles gives 1 / √(1 + 0.05²) = 0.99875. In 384 dimensions it is at right angles within 0.2 or so,
    // and 0.05 · √(1 − 0.2²) = 0.049 gives 0.9988.
    expect(dot(vector, original)).toBeCloseTo(0.99875, 4);
  });

  it('gives the same vector for the same question and seed', async () => {
    expect(await embed(1)).toEqual(await embed(1));
  });

  it('moves in another direction for another seed and for another question', async () => {
    const shift = async (seed: number, text: string) => {
      const original = await new FakeEmbedder({ dimension: 384 }).embedQuestion(text);
      return (await embed(seed, text)).map((value, at) => (value - (original[at] ?? 0)) / 0.05);
    };
    const first = await shift(1, question);
    // Each shift has a length of about 1, so that these are cosines; of two random directions about 1 / √384 = 0.05.
    expect(dot(first, first)).toBeCloseTo(1, 0);
    expect(Math.abs(dot(first, await shift(2, question)))).toBeLessThan(0.3);
    expect(Math.abs(dot(first, await shift(1, 'What did Egypt say?')))).toBeLessThan(0.3);
  });

  it('leaves passages, tokens and the model as they are, and stops and closes what it stands for', async () => {
    const own = new FakeEmbedder({ dimension: 384 });
    const shifted = shiftEmbedder(own, 1);
    const counts: number[] = [];
    const passages = await shifted.embedPassages(['one', 'two'], (count) => counts.push(count));
    expect(passages).toEqual(await new FakeEmbedder({ dimension: 384 }).embedPassages(['one', 'two']));
    expect(counts).toEqual([1, 2]);
    expect(await shifted.countTokens(['two words'])).toEqual([4]);
    expect(shifted.model).toBe(own.model);
    await expect(shifted.embedQuestion(question, AbortSignal.abort())).rejects.toThrow('abort');
    await shifted.close();
    expect(own.closed).toBe(true);
  });
});
