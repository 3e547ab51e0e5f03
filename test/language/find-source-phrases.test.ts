import { expect, it } from 'vitest';
import { findSourcePhrases } from '../../src/language/find-source-phrases.js';

it.each([
  ['What did the 2012 draft report say about cod?', ['the 2012 draft report']],
  ['What does the draft say about cod?', ['the draft']],
  ['Compare the 2012 and 2019 meetings.', ['the 2012 and 2019 meetings']],
  ['Is that in the working paper too?', ['the working paper']],
  ['What is said in SOC/CP/365 of cod?', ['SOC/CP/365']],
  ['How many cod were caught?', []],
])('finds the documents and meetings named in “%s”', (question, expected) => {
  expect(findSourcePhrases(question).map((phrase) => phrase.text)).toEqual(expected);
});
