import { describe, expect, it } from 'vitest';
import { findSymbols } from '../../src/language/find-symbols.js';

const cases: [string, string[]][] = [
  ['a working paper (document A/CONF.222/8)', ['document A/CONF.222/8']],
  ['SOC/CP/365', ['document SOC/CP/365']],
  ['what does soc/cp/365 say?', ['document SOC/CP/365']],
  ['E/CN.15/2014/20', ['document E/CN.15/2014/20']],
  ['(CTOC/COP/2012/7);', ['document CTOC/COP/2012/7']],
  ['FCCC/CP/2015/10/Add.1', ['document FCCC/CP/2015/10/ADD.1']],
  ['World Health Assembly document A70/23, annex', ['document A70/23']],
  ['E/2014/30-E/CN.15/2014/20', ['document E/2014/30', 'document E/CN.15/2014/20']],
  [
    'CTOC/COP/WG.2/2017/4-CTOC/COP/WG.3/2017/4',
    ['document CTOC/COP/WG.2/2017/4', 'document CTOC/COP/WG.3/2017/4'],
  ],
  ['Security Council resolution 2199 (2015)', ['resolution 2199 (2015)']],
  [
    'resolutions 2178 (2014), 2253 (2015) and 2396 (2017)',
    ['resolution 2178 (2014)', 'resolution 2253 (2015)', 'resolution 2396 (2017)'],
  ],
  ['General Assembly resolutions 73/186, 72/196', ['resolution 73/186', 'resolution 72/196']],
  ['Council resolution 2013/40', ['resolution 2013/40']],
  ['what does 74/247 say', ['resolution 74/247']],
  ['decision 1/CP.21', ['decision 1/CP.21']],
  ['decisions 27/5 and 28/3', ['decision 27/5', 'decision 28/3']],
  ['and/or 24/7, 50/50, 9/11', []],
  ['see https://undocs.org/A/CONF.234/1', []],
];

describe('findSymbols', () => {
  it.each(cases)('reads “%s”', (text, expected) => {
    expect(findSymbols(text).map(({ kind, canonical }) => `${kind} ${canonical}`)).toEqual(expected);
  });

  it('gives offsets', () => {
    const text = 'See E/2014/30-E/CN.15/2014/20 and resolution 2199 (2015).';
    expect(findSymbols(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'E/2014/30',
      'E/CN.15/2014/20',
      '2199 (2015)',
    ]);
  });
});
