import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChunks } from '../../src/chunks/build-chunks.js';
import type { TokenBudget } from '../../src/chunks/token-budget.js';
import type { Paragraph } from '../../src/contracts/paragraph.js';
import { makeParagraph } from '../support/make-paragraph.js';

/** Words and two special tokens. */
function countWords(texts: readonly string[]): Promise<number[]> {
  return Promise.resolve(texts.map((text) => (text.match(/\S+/gu)?.length ?? 0) + 2));
}

/** Four characters a token, rounded up: a whole may count for more than its parts together. */
function countQuarters(texts: readonly string[]): Promise<number[]> {
  return Promise.resolve(texts.map((text) => Math.ceil(text.length / 4) + 2));
}

const budget: TokenBudget = { maximumTokens: 16, countTokens: countWords };

function paragraphOf(text: string, fields: Partial<Paragraph> = {}): Paragraph {
  return makeParagraph({ documentId: 'd', ordinal: 0, key: 'u1', text, ...fields });
}

describe('buildChunks', () => {
  it('keeps a paragraph that fits whole, with its last two headings before it', async () => {
    const paragraph = paragraphOf('One two three.', {
      key: 'p7',
      headingPath: ['Report', 'II. Law', 'A. Aid'],
    });
    expect(await buildChunks([paragraph], { ...budget, maximumTokens: 30 })).toEqual([
      {
        id: 'd#p7~0',
        paragraphId: 'd#p7',
        text: 'II. Law – A. Aid\nOne two three.',
        start: 0,
        end: 14,
        tokens: 10,
      },
    ]);
  });

  it('puts the lead-in of its parent before an item', async () => {
    const parent = paragraphOf('States should:', { key: 'p8' });
    const item = paragraphOf('share evidence.', { key: 'p8.a', kind: 'item', parentId: 'd#p8' });
    const chunks = await buildChunks([parent, item], budget);
    expect(chunks.map((chunk) => chunk.text)).toEqual(['States should:', 'States should:\nshare evidence.']);
  });

  it('cuts a long paragraph into windows that overlap by one sentence', async () => {
    const text = 'One we know now. Two we see now. Six we had now. Ten we saw now. All we are now.';
    const chunks = await buildChunks([paragraphOf(text)], budget);
    expect(chunks.map((chunk) => [chunk.id, chunk.text, chunk.tokens])).toEqual([
      ['d#u1~0', 'One we know now. Two we see now. Six we had now.', 14],
      ['d#u1~1', 'Six we had now. Ten we saw now. All we are now.', 14],
    ]);
    expect(chunks.map((chunk) => [chunk.start, chunk.end])).toEqual([
      [0, 49],
      [33, 80],
    ]);
  });

  it('cuts a sentence over the budget after a semicolon', async () => {
    const text = 'To a b c d e f g; to h i j k l m n o.';
    const chunks = await buildChunks([paragraphOf(text)], budget);
    expect(chunks.map((chunk) => chunk.text)).toEqual(['To a b c d e f g;', 'to h i j k l m n o.']);
  });

  it('keeps the end of a context that is longer than a third of the budget', async () => {
    const paragraph = paragraphOf('one two', { headingPath: ['a b c d e f g h i'] });
    const [chunk] = await buildChunks([paragraph], budget);
    expect(chunk?.text).toBe('g h i\none two');
  });

  it('makes a chunk of a masthead and none of blank text', async () => {
    const masthead = paragraphOf('General Assembly\nA/1', { key: 'masthead', kind: 'masthead' });
    const chunks = await buildChunks([masthead, paragraphOf(' \n ')], budget);
    expect(chunks).toEqual([
      {
        id: 'd#masthead~0',
        paragraphId: 'd#masthead',
        text: 'General Assembly\nA/1',
        start: 0,
        end: 20,
        tokens: 5,
      },
    ]);
  });

  const word = fc.constantFrom(
    'a',
    'word',
    'Sentence',
    'No.',
    'end.',
    'clause;',
    'internationalization',
    '“q.”',
    '𝒳𝒴',
  );
  const words = fc.array(word, { maxLength: 120 }).map((parts) => parts.join(' '));
  const text = fc.oneof(words, fc.string({ maxLength: 400, unit: 'binary' }));
  const paragraphs = fc.array(
    fc.record({ text, headingPath: fc.array(words, { maxLength: 3 }), parent: fc.boolean() }),
    { maxLength: 4 },
  );
  const counter = fc.constantFrom(countWords, countQuarters);

  it('is never over the budget, covers every text, and does the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        paragraphs,
        counter,
        fc.integer({ min: 16, max: 60 }),
        async (drafts, countTokens, maximumTokens) => {
          const made = drafts.map((draft, index) =>
            paragraphOf(draft.text, {
              key: `p${index}`,
              headingPath: draft.headingPath,
              parentId: draft.parent && index > 0 ? `d#p${index - 1}` : null,
            }),
          );
          const chunks = await buildChunks(made, { maximumTokens, countTokens });
          const counts = await countTokens(chunks.map((chunk) => chunk.text));
          expect(chunks.map((chunk) => chunk.tokens)).toEqual(counts);
          expect(Math.max(0, ...counts)).toBeLessThanOrEqual(maximumTokens);
          for (const paragraph of made) {
            const own = chunks.filter((chunk) => chunk.paragraphId === paragraph.id);
            if (paragraph.text.trim() === '') {
              expect(own).toEqual([]);
              continue;
            }
            expect(own.map((chunk) => chunk.id)).toEqual(own.map((_, index) => `${paragraph.id}~${index}`));
            expect(own[0]?.start).toBe(0);
            expect(own.at(-1)?.end).toBe(paragraph.text.length);
            own.slice(1).forEach((chunk, index) => {
              expect(chunk.start).toBeLessThanOrEqual(own[index]?.end ?? -1);
              expect(chunk.end).toBeGreaterThan(own[index]?.end ?? Infinity);
            });
            for (const chunk of own)
              expect(chunk.text.endsWith(paragraph.text.slice(chunk.start, chunk.end).trim())).toBe(true);
          }
          expect(await buildChunks(made, { maximumTokens, countTokens })).toEqual(chunks);
        },
      ),
      { numRuns: 150 },
    );
  });
});
