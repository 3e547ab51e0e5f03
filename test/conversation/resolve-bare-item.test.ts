import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/contracts/conversation.js';
import { makeStandaloneQuestion } from '../../src/conversation/make-standalone.js';

function turn(paragraphIds: string[]): Turn {
  return {
    question: 'List the recommendations.',
    standaloneQuestion: 'List the recommendations.',
    answerId: 'answer',
    status: 'answered',
    answerText: 'Strengthen cooperation; [1]',
    documentIds: ['report'],
    paragraphIds,
    at: '2024-05-01T00:00:00.000Z',
  };
}

function resolve(question: string, paragraphIds: string[]): string {
  return makeStandaloneQuestion({ question, turns: [turn(paragraphIds)] }).standaloneQuestion;
}

describe('an item named without its paragraph', () => {
  it('is that of the paragraph whose items were cited before', () => {
    const cited = ['report#p10', 'report#p10.a', 'report#p10.b'];
    expect(resolve('What does (e) say exactly?', cited)).toBe('What does paragraph 10 (e) say exactly?');
    expect(resolve('And recommendation (c)?', cited)).toContain('paragraph 10 (c)');
  });

  it('is left alone where items of several paragraphs were cited, or its paragraph is named', () => {
    expect(resolve('What does (e) say exactly?', ['report#p10.a', 'report#p11.b'])).not.toContain(
      'paragraph 1',
    );
    expect(resolve('What does paragraph 3 (e) say?', ['report#p10.a'])).toBe(
      'What does paragraph 3 (e) say?',
    );
  });
});
