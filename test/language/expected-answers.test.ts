import { describe, expect, it } from 'vitest';
import { findExpectedAnswers } from '../../src/language/expected-answers.js';

const main = (question: string): string => findExpectedAnswers(question, false)[0];

describe('findExpectedAnswers', () => {
  it.each([
    'Sum up the harbour paper.',
    'Please wrap up what was said on nets.',
    'Give me a quick rundown on ferries.',
    'A concise note on ferries, please.',
    'I need a brief about the ferries.',
    'Write an overview of the ferry rules.',
    'What are the main findings on nets?',
    'Tell me about the ferries.',
  ])('takes “%s” for a wish for a summary', (question) => {
    expect(main(question)).toBe('summary');
  });

  it.each([
    'How do crews sum their catches up?',
    'Was the stop in the port brief?',
    'Who wrote down the tides?',
    'How did the note reach the captain?',
  ])('takes “%s” for no wish for a summary', (question) => {
    expect(findExpectedAnswers(question, false)).not.toContain('summary');
  });

  it.each([
    ['When it comes to nets, what do crews fear?', false],
    ['And when it comes to nets?', false],
    ['When did the ban begin?', true],
    ['Who closed the port, and when?', true],
  ])('of “%s”: whether it asks for a date is %s', (question, expected) => {
    expect(findExpectedAnswers(question, false).includes('date')).toBe(expected);
  });

  it.each([
    ['How far apart are the two crews on nets?', false],
    ['How long-lived are the nets?', false],
    ['How far is the port from the sea?', true],
    ['How far from the sea is the port?', true],
    ['How high was the wave?', true],
    ['How big a fleet has the port?', true],
    ['How old is the quay?', true],
  ])('of “%s”: whether it asks for a number is %s', (question, expected) => {
    expect(findExpectedAnswers(question, false).includes('number')).toBe(expected);
  });

  it('puts a comparison first where one is asked for, the rest after it', () => {
    expect(findExpectedAnswers('Why did the two ports grow?', true)).toEqual(['comparison', 'reason']);
  });

  it('expects a fact where no form tells', () => {
    expect(findExpectedAnswers('Ferries', false)).toEqual(['fact']);
  });
});
