import { describe, expect, it } from 'vitest';
import { tellsOfDocument } from '../../../src/answers/extractive/tells-of-document.js';
import { makeCandidate } from './make-candidate.js';
import { makeContext } from './make-context.js';

const question = 'What does A/RES/61/105 say about trawling?';
const tells = async (asked: string, text: string, symbols: string[] = []): Promise<boolean> =>
  tellsOfDocument(await makeContext(asked, { symbols }), [makeCandidate({ text })]);

describe('tellsOfDocument', () => {
  it('is content with a sentence that has the symbol and a word of what is asked', async () => {
    expect(await tells(question, 'In A/RES/61/105 trawling on the high seas was restricted.')).toBe(true);
  });

  it('is not content with a sentence that only names the document', async () => {
    expect(await tells(question, 'See A/RES/61/105 of the Assembly.')).toBe(false);
  });

  it('is not content with a sentence on the matter that does not name the document', async () => {
    expect(await tells(question, 'Trawling was restricted by law.')).toBe(false);
  });

  it('does not count that it is called a document and has a text', async () => {
    expect(await tells('What does the report A/RES/61/105 contain?', 'Ports were full.')).toBe(true);
    expect(
      await tells(
        'What does the report A/RES/61/105 contain on nets?',
        'The report A/RES/61/105 was issued.',
      ),
    ).toBe(false);
  });

  it('asks nothing of a document that the corpus holds, or of a question that names none', async () => {
    expect(await tells(question, 'Ports were full.', ['A/RES/61/105'])).toBe(true);
    expect(await tells('What is said about trawling?', 'Ports were full.')).toBe(true);
  });

  it('finds nothing told where there is no evidence', async () => {
    expect(tellsOfDocument(await makeContext(question), [])).toBe(false);
  });
});
