import { describe, expect, it } from 'vitest';
import type { AnswerType } from '../../src/language/find-answer-type.js';
import { hasAnswerType } from '../../src/language/has-answer-type.js';

const none: ReadonlySet<string> = new Set();

/** What is asked for, a text that has it, one like it that has not. */
const pairs: readonly (readonly [AnswerType, string, string])[] = [
  ['money', 'A forged permit costs €400.', 'A forged permit costs a day of work.'],
  ['money', 'They paid 300 dollars a head.', 'They paid 300 sailors.'],
  ['percentage', 'Some 12 per cent of the nets were lost.', 'Some 12 nets were lost.'],
  ['percentage', 'A third of the crew fled.', 'The third crew fled.'],
  ['percentage', 'Catches fell by a quarter.', 'Catches fell in the first quarter.'],
  ['percentage', 'It took two thirds of the nets.', 'It was taken by a third party.'],
  ['duration', 'They were held for nine months.', 'They were held in month nine.'],
  ['duration', 'The port has been shut since 2014.', 'The port was shut in 2014.'],
  ['penalty', 'The captain was fined.', 'The captain was praised.'],
  ['place', 'The office is based at the old quay.', 'The talks were held at the old quay.'],
  ['place', 'The crew came to Lisbon.', 'The crew came ashore.'],
  ['web-address', 'See www.harbour.example for forms.', 'See the harbour office for forms.'],
  ['web-address', 'Write to crew@harbour.example at once.', 'Write to the crew at once.'],
  ['telephone', 'Call +41 22 555 01 02 at night.', 'Call the 22 sailors at night.'],
  ['country', 'Nets were banned in Iceland.', 'Nets were banned in the north.'],
  ['city', 'Ferries no longer call at Lisbon.', 'Ferries no longer call at the quay.'],
  ['person-name', 'The permit was signed by Ms. Ada Brandt.', 'The permit was signed by the mayor.'],
];

describe('hasAnswerType', () => {
  it.each(pairs)('finds a %s in “%s”, none in “%s”', (type, having, lacking) => {
    expect([hasAnswerType(having, type, none), hasAnswerType(lacking, type, none)]).toEqual([true, false]);
  });

  it('does not count a name that the question gives', () => {
    const text = 'Nets were banned in Iceland.';
    expect(hasAnswerType(text, 'country', new Set(['Iceland']))).toBe(false);
    expect(hasAnswerType(text, 'country', new Set(['Norway']))).toBe(true);
  });
});
