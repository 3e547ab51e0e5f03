import { describe, expect, it } from 'vitest';
import { findSalientPhrases } from '../../src/pipeline/find-salient-phrases.js';

const never = new AbortController().signal;

describe('findSalientPhrases', () => {
  it('finds phrases of several paragraphs, most first, and none that ends in an empty noun', async () => {
    const paragraphs = [
      { text: 'Speakers feared maritime piracy. They noted soft targets.' },
      { text: 'Soft targets are open to all. Some mentioned maritime piracy, and maritime piracy again.' },
      { text: 'The expert group discussed maritime piracy. The expert group met.' },
      { text: 'It was the expert group that spoke.' },
    ];
    expect(await findSalientPhrases(paragraphs, never)).toEqual([
      { text: 'maritime piracy', paragraphs: [0, 1, 2] },
      { text: 'soft targets', paragraphs: [0, 1] },
    ]);
  });

  it('leaves out a phrase that stands only within a longer one', async () => {
    const text = 'Experts seized illegal timber exports.';
    const found = await findSalientPhrases([{ text }, { text }], never);
    expect(found.map((phrase) => phrase.text)).toEqual(['illegal timber exports']);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    controller.abort(new Error('closed'));
    await expect(findSalientPhrases([{ text: 'a' }], controller.signal)).rejects.toThrow('closed');
  });
});
