import { describe, expect, it } from 'vitest';
import { mastheadAttributes } from '../../../src/answers/extractive/masthead-attributes.js';

const masthead = [
  'Board of the Harbour Authority',
  'Distr.: General',
  '3 March 2017',
  'Original: French',
  'Fourth session',
  'Advance unedited version',
  'Plenary — 7th & 8th Meetings (AM)',
];

function answer(question: string): string[] {
  const asked = mastheadAttributes.filter((attribute) => attribute.asked.test(question));
  return masthead.filter((line) => asked.some((attribute) => attribute.line.test(line)));
}

describe('mastheadAttributes', () => {
  it.each([
    ['What language did the report come out in?', ['Original: French']],
    ['Is there a version of the report in Spanish?', ['Original: French']],
    ['How widely was the report circulated?', ['Distr.: General']],
    ['At which session was the report made?', ['Fourth session']],
    ['Is the report the final text?', ['Advance unedited version']],
    ['Which meetings does the release cover?', ['Plenary — 7th & 8th Meetings (AM)']],
    ['Was the paper translated, and how was it distributed?', ['Distr.: General', 'Original: French']],
  ])('finds the line that answers “%s”', (question, lines) => {
    expect(answer(question)).toEqual(lines);
  });

  it.each([
    'What does the report say about dredging?',
    'What is the symbol of the draft report?',
    'Which meetings were held in Lisbon?',
    'How should the money be spent?',
  ])('finds none for “%s”', (question) => {
    expect(answer(question)).toEqual([]);
  });
});
