import { measureGrowth } from '../support/measure-growth.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSound } from './expect-sound.js';
import { listUnfcccFiles, splitFile, splitSeed, splitText } from './split-file.js';

const unfcccFiles = listUnfcccFiles();

const fragments = [
  '1. ',
  '2. ',
  '12. ',
  '2015. ',
  '(a) ',
  '(i) ',
  '(h) ',
  '- ',
  '* ',
  '*',
  '**',
  '_',
  '[A/1](#)',
  '\\(',
  '¹',
  '⁹ See x.',
  'km²',
  'Annex I',
  'Decision 1/CP.1',
  'Article 4',
  'Summary',
  'Contents',
  'IV. ',
  'A. ',
  '3.1 ',
  '| a | b |',
  '|',
  'The Committee met.',
  'the text goes on',
  'ends with a colon:',
  'item;',
  'word1',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\f',
  ' ',
  '\u00a0',
  '\u200b',
  '# ',
  '[^1]: ',
  '[^1]',
  '1 See that.',
  '(continued)',
  '…',
  '”',
  '1.',
  'II.',
];

describe('splitting', () => {
  it.each(['001', '002', '003', '004'])(
    'covers seed %s to the last character, with exact runs and unique ids',
    (number) => {
      expectSound(splitSeed(number));
    },
  );

  it.skipIf(unfcccFiles.length === 0)(
    'does so for the 30 decision texts and reports (needs ../shared/data/unfccc)',
    () => {
      for (const file of unfcccFiles) expectSound(splitFile(file));
    },
  );

  it('never throws and keeps the partition, whatever the text', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 12 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (pieces) => {
        const joined = pieces.join('').replaceAll('\0', '');
        if (/\S/u.test(joined.replaceAll('\uFEFF', '')))
          expectSound(splitText(joined.replaceAll('\uFEFF', '')));
      }),
      { numRuns: 400, seed: 20200124 },
    );
  });

  it('takes time in proportion to the text', () => {
    const paragraph = `The Committee took note of the report¹ and ${'considered *inter alia* the matter, '.repeat(8)}as follows:\n`;
    const split = (count: number): void => {
      const lines = Array.from({ length: count }, (_, index) => `${(index % 900) + 1}. ${paragraph}`);
      splitText(`${lines.join('\n')}\n¹ See the report.\n`);
    };
    expect(measureGrowth(split, 1000)).toBeLessThan(9);
  });
});
