import { describe, expect, it } from 'vitest';
import type { Turn } from '../../src/contracts/conversation.js';
import { makeStandaloneQuestion } from '../../src/conversation/make-standalone.js';

function turn(standaloneQuestion: string, answerText = '', status: Turn['status'] = 'answered'): Turn {
  return {
    question: standaloneQuestion,
    standaloneQuestion,
    answerId: 'answer',
    status,
    answerText,
    documentIds: [],
    paragraphIds: [],
    at: '2024-05-01T00:00:00.000Z',
  };
}

function resolve(question: string, ...turns: Turn[]): string {
  return makeStandaloneQuestion({ question, turns }).standaloneQuestion;
}

const item = 'What does paragraph 10 (g) of the working paper say?';
const paragraph = 'What does paragraph 10 of the working paper say?';
const money = 'How did Daesh make money from antiquities?';
const passports = 'Why did Australia cancel passports?';
const convention = 'Who calls for a new convention on cybercrime?';

describe('the paragraph or item beside the one asked about', () => {
  it.each([
    [item, 'And the one just before it?', 'What does paragraph 10 (f) of the working paper say?'],
    [item, 'and the next one?', 'What does paragraph 10 (h) of the working paper say?'],
    [item, 'the paragraph after that?', 'What does paragraph 11 of the working paper say?'],
    [paragraph, 'the paragraph after that?', 'What does paragraph 11 of the working paper say?'],
    [paragraph, 'What does the previous paragraph say?', 'What does paragraph 9 of the working paper say?'],
    [
      'What does paragraph 10 (a) of the working paper say?',
      'And the one before?',
      'What does paragraph 10 of the working paper say?',
    ],
    [
      'What does recommendation (c) of the 2019 meeting say?',
      'And the one just before it?',
      'What does recommendation (b) of the 2019 meeting say?',
    ],
  ])('after “%s”, understands “%s” as “%s”', (before, question, expected) => {
    expect(resolve(question, turn(before))).toBe(expected);
  });
});

describe('a topic that is something done', () => {
  it.each([
    [money, 'What is being done about it?', 'What is being done about Daesh making money from antiquities?'],
    [
      money,
      'And in which countries has that happened?',
      'In which countries has that happened (about Daesh making money from antiquities)?',
    ],
    [money, 'In which countries?', 'In which countries did Daesh make money from antiquities?'],
    [money, 'Who buys them?', 'Who buys antiquities?'],
    [money, 'What about oil?', 'How did Daesh make money from oil?'],
    [passports, 'Did that help?', 'Did that help (about Australia cancelling passports)?'],
    [passports, 'And visas?', 'Why did Australia cancel visas?'],
    [
      'How do terrorists use drones?',
      'Is that punished?',
      'Is that punished (about terrorists using drones)?',
    ],
    [
      'How should States respond to piracy?',
      'And what do companies do?',
      'What do companies do about States responding to piracy?',
    ],
    ['How are migrants smuggled?', 'Where does that happen?', 'Where does that happen (about migrants)?'],
  ])('after “%s”, understands “%s” as “%s”', (before, question, expected) => {
    expect(resolve(question, turn(before))).toBe(expected);
  });

  it('is that of the question, never of what was added to one', () => {
    const added = turn('In which countries has that happened (about Daesh making money from antiquities)?');
    expect(resolve('Who buys it?', turn(money), added)).toBe(
      'Who buys it (about Daesh making money from antiquities)?',
    );
    expect(resolve('Who buys it?', added)).not.toMatch(/about.*about/u);
  });

  it('is kept where the question was declined', () => {
    expect(resolve('And what can museums do?', turn(money, 'Not in the corpus.', 'declined'))).toBe(
      'What can museums do about Daesh making money from antiquities?',
    );
  });
});

describe('a whole question with no topic of its own', () => {
  it.each([
    [
      'And what do governments seeing no need for one argue?',
      'What do governments seeing no need for a new convention on cybercrime argue?',
    ],
    [
      'And what do those seeing no need for one argue?',
      'What do those seeing no need for a new convention on cybercrime argue?',
    ],
    ['But what can museums do?', 'What can museums do about a new convention on cybercrime?'],
  ])('understands “%s” as “%s”', (question, expected) => {
    expect(resolve(question, turn(convention))).toBe(expected);
  });

  it.each([
    'And what is a soft target?',
    'And who paid for the repairs?',
    'But has Egypt ratified the Doha Declaration?',
  ])('leaves alone what has one: “%s”', (question) => {
    expect(resolve(question, turn(convention))).toBe(question);
  });
});

describe('speakers', () => {
  const answer =
    'Press release (17 April 2015), Japan’s representative:\nCorruption is bad. China was named. [1]';

  it('takes “she” for the speaker of the last answer', () => {
    expect(resolve('did she mention civil society?', turn('What was said about corruption?', answer))).toBe(
      'Did Japan mention civil society?',
    );
  });

  it.each([
    'What did Japan’s speaker say about corruption?',
    'What did Japan say about corruption?',
    'What was said about corruption?',
  ])('takes the speaker of a people for that of its country, after “%s”', (before) => {
    const expected = 'What did Switzerland’s speaker say about corruption?';
    expect(resolve('What about the Swiss speaker?', turn(before))).toBe(expected);
    expect(resolve('And the speaker of Switzerland?', turn(before))).toBe(expected);
  });
});

describe('“the … one”', () => {
  it.each([
    ['And the 2019 one?', 'What did the 2019 report say about cod?'],
    ['What about the 2020 one?', 'What did the 2020 report say about cod?'],
    ['Which ships does the 2019 one name?', 'Which ships does the 2019 report name?'],
  ])('is the document of the kind named before: “%s”', (question, expected) => {
    const before = turn('What did the 2012 report say about cod?', 'Cod is rare. [1]');
    expect(makeStandaloneQuestion({ question, turns: [before] }).standaloneQuestion).toBe(expected);
  });
});
