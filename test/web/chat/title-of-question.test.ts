import { expect, it } from 'vitest';
import { titleOfQuestion } from '../../../src/web/chat/title-of-question.js';

it('is the question, of a long one its first 80 characters', () => {
  expect(titleOfQuestion(' What rose? ')).toBe('What rose?');
  expect(titleOfQuestion('a'.repeat(81))).toBe('a'.repeat(80));
});
