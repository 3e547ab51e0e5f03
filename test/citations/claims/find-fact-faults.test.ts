import { describe, expect, it } from 'vitest';
import { findFactFaults } from '../../../src/citations/claims/find-fact-faults.js';
import { alignPassage, makePassage } from './make-passage.js';

const passage = makePassage({
  text:
    'Only about 100 boats were reported to the World Health Organization (WHO) between 2014 and 2017. ' +
    'In its resolution 2199 (2015), the Security Council condemned the “theft of nets” in Iraq. ' +
    'From 23 to 25 April 2019, at its 4th meeting, the Commission on Crime Prevention and Criminal Justice heard that a quarter of 5,960 nets, worth $3 million, had been lost.',
  headings: ['Sea crime under the Convention on the Law of the Sea'],
  document: { title: 'Report of the Fourteenth Congress', date: '2020-01-24', symbol: 'A/CONF.9/1' },
});

function faults(text: string): string[] {
  return findFactFaults({ text, passages: [passage] }).map(({ kind, words }) => `${kind}: ${words}`);
}

describe('findFactFaults', () => {
  it.each([
    'Some hundred boats came to the notice of the WHO from 2014 to 2017.',
    'Resolution 2199 of the Security Council spoke of a "theft of nets" by Iraqis.',
    'Over three days in April 2019 the Crime Commission learned that 25 per cent of nearly 6,000 nets were gone.',
    'The Commission heard at its fourth meeting of nets worth US$ 3 million.',
    'The Law of the Sea Convention covers crime at sea, says the 2020 report, A/CONF.9/1.',
    'The UN body on crime prevention met on 24 January 2020 for the Fourteenth Congress.',
    'Some non-governmental boats (NGBs) were lost.',
    'First of all, one sailor noted, nets have to be found.',
  ])('bears out “%s”', (text) => {
    expect(faults(text)).toEqual([]);
  });

  it.each([
    ['About 200 boats were reported.', ['number: 200']],
    ['Over 6,000 nets were counted.', ['number: 6,000']],
    ['A third of the nets were lost.', ['number: A third']],
    ['The nets cost €3 million.', ['number: €3 million']],
    ['Five million dollars was lost.', ['number: Five million dollars']],
    ['It was the fifth meeting.', ['number: fifth']],
    ['Agenda item 4 was taken up.', ['number: 4']],
    ['Boats were reported until 2018.', ['date: 2018']],
    ['The Commission met on 26 April 2019.', ['date: 26 April 2019']],
    ['The Commission met in May 2019.', ['date: May 2019']],
    ['Boats were reported to Interpol.', ['name: Interpol']],
    ['The Council condemned theft in Libya.', ['name: Libya']],
    ['The Assembly condemned theft in Iraq.', ['name: Assembly']],
    ['Resolution 2199 (2015) of the Montreal Convention was read.', ['name: Montreal Convention']],
    ['The General Assembly’s resolution 2199 spoke of nets.', ['name: General Assembly']],
    ['Resolution 2200 (2015) spoke of nets.', ['symbol: 2200 (2015)']],
    ['See A/CONF.9/2 on nets.', ['symbol: A/CONF.9/2']],
    ['The Security Council spoke of “the theft of boats”.', ['quotation: the theft of boats']],
  ])('finds what does not stand there in “%s”', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('says where it looked', () => {
    expect(findFactFaults({ text: 'About 200 boats were reported.', passages: [passage] })).toEqual([
      { kind: 'number', words: '200', why: '“200” does not stand in para. 57.', grave: true },
    ]);
  });

  it('finds a bound turned round', () => {
    const bounded = makePassage({ text: 'More than 100 boats were lost.' });
    const found = findFactFaults({ text: 'Fewer than 100 boats were lost.', passages: [bounded] });
    expect(found.map(({ kind, words }) => [kind, words])).toEqual([['number', '100']]);
  });

  it('finds a fact in the place of another of the same sentence', () => {
    const swapped = makePassage({
      text: 'The workshop on nets will cost EUR 427,000, and keeping the register of boats open EUR 180,000.',
    });
    const find = (text: string): string[] =>
      findFactFaults({ text, passages: [swapped] }).map(({ words }) => words);
    expect(find('EUR 180,000 is needed for the workshop on nets.')).toEqual(['EUR 180,000']);
    expect(find('EUR 427,000 is needed for the workshop on nets.')).toEqual([]);
    expect(find('The register of boats needs EUR 427,000 and the workshop on nets EUR 180,000.')).toEqual([
      'EUR 427,000',
    ]);
  });

  it('finds a name in the place of one of another sentence, by its words and the likeness of the sentences', () => {
    const names = makePassage({
      text: 'Norway will host the third conference on nets. Peru has lost many boats to storms.',
    });
    const find = (text: string, cosines: readonly number[]): string[] =>
      findFactFaults({ text, passages: [names], aligned: alignPassage(names, cosines) }).map(
        ({ words }) => words,
      );
    expect(find('Peru is to host a conference on nets.', [0.8, 0.6])).toEqual(['Peru']);
    expect(find('Norway is to host a conference on nets.', [0.8, 0.6])).toEqual([]);
  });

  it('lets any member of a list be named, in any order', () => {
    const list = makePassage({ text: 'Nets were stolen in Norway, Peru and Chile.' });
    expect(findFactFaults({ text: 'Thieves took nets in Chile and in Peru.', passages: [list] })).toEqual([]);
  });

  it('names the body whose resolution it is', () => {
    const two = makePassage({
      text: 'See General Assembly resolution 68/186 and Security Council resolution 2347 (2017).',
    });
    expect(
      findFactFaults({ text: 'Security Council resolution 68/186 is cited.', passages: [two] })[0],
    ).toEqual({
      kind: 'name',
      words: 'Security Council … 68/186',
      why: 'In para. 57 68/186 is of the General Assembly, not of the Security Council.',
      grave: true,
    });
  });
});
