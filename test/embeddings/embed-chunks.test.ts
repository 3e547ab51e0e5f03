import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildChunks } from '../../src/chunks/build-chunks.js';
import { fitSentences } from '../../src/chunks/fit-sentences.js';
import { listSentences } from '../../src/chunks/list-sentences.js';
import { LocalEmbedder } from '../../src/embeddings/local-embedder.js';
import { makeParagraph } from '../support/make-paragraph.js';

describe('chunks and the model that comes with the program', () => {
  it('fit together, however long paragraphs and sentences are', async () => {
    const embedder = await LocalEmbedder.start({ model: 'bge-small-en-v1.5-q8', processes: 2 });
    const release = readFileSync('seeds/001_e80c53980f963347.txt', 'utf8').replaceAll(/\s+/gu, ' ');
    const texts = [release.trim(), `We note ${'the need to act, and '.repeat(150)}so on.`, 'é'.repeat(3000)];
    const paragraphs = texts.map((text, ordinal) =>
      makeParagraph({ documentId: 'd', ordinal, text, headingPath: ['II. Law', 'Aid '.repeat(300)] }),
    );
    const budget = {
      maximumTokens: embedder.model.maxTokens,
      countTokens: (list: readonly string[]) => embedder.countTokens(list),
    };
    const chunks = await buildChunks(paragraphs, budget);
    const sentences = await fitSentences(paragraphs.flatMap(listSentences), budget);
    const counts = await embedder.countTokens(chunks.map((chunk) => chunk.text));
    expect(chunks.map((chunk) => chunk.tokens)).toEqual(counts);
    expect(Math.max(...counts)).toBeLessThanOrEqual(512);
    expect(chunks.filter((chunk) => chunk.paragraphId === 'd#p1').length).toBeGreaterThan(2);
    const vectors = await embedder.embedPassages(
      [...chunks, ...sentences.slice(-20)].map((item) => item.text),
    );
    expect(vectors).toHaveLength(chunks.length + 20);
    await embedder.close();
  });
});
