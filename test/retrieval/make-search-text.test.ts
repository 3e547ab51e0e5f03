import { expect, it } from 'vitest';
import type { DocumentMention } from '../../src/contracts/retrieval.js';
import { makeSearchText } from '../../src/retrieval/make-search-text.js';

function mention(question: string, text: string): DocumentMention {
  const start = question.indexOf(text);
  return { text, start, end: start + text.length, documentIds: ['paper'], asSource: true };
}

it('leaves out the asking frame and the documents named', () => {
  const question = 'What did the 2018 meeting say about cod?';
  expect(makeSearchText(question, [mention(question, '2018 meeting')])).toBe('cod');
});

it('keeps a description that fits no document', () => {
  const question = 'What did the 2018 meeting say about cod?';
  expect(makeSearchText(question, [{ ...mention(question, '2018 meeting'), documentIds: [] }])).toBe('cod');
});

it('falls back on the question where nothing would be left', () => {
  const question = 'What does the working paper say?';
  expect(makeSearchText(question, [mention(question, 'working paper')])).not.toBe('');
});
