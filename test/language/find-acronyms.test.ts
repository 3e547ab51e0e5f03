import { expect, it } from 'vitest';
import { findAcronyms } from '../../src/language/find-acronyms.js';

const cases: [string, [string, string][]][] = [
  [
    'prepared by the United Nations Office on Drugs and Crime (UNODC) in 2020',
    [['UNODC', 'United Nations Office on Drugs and Crime']],
  ],
  [
    'through the International Criminal Police Organization (INTERPOL) and others',
    [['INTERPOL', 'International Criminal Police Organization']],
  ],
  [
    'Islamic State in Iraq and the Levant (ISIL, also known as Da’esh)',
    [['ISIL', 'Islamic State in Iraq and the Levant']],
  ],
  ['requests for mutual legal assistance (MLA)', [['MLA', 'mutual legal assistance']]],
  ['the WCO (World Customs Organization)', [['WCO', 'World Customs Organization']]],
  [
    'the Economic Community of West African States (ECOWAS) committee',
    [['ECOWAS', 'Economic Community of West African States']],
  ],
  ['Luigi Ripamonti (Italy)', []],
  ['serious crime (CTOC/COP/2012/7)', []],
  ['resolution 2199 (2015)', []],
];

it.each(cases)('reads “%s”', (text, pairs) => {
  expect(findAcronyms(text).map(({ acronym, expansion }) => [acronym, expansion])).toEqual(pairs);
});
