import { describe, expect, it } from 'vitest';
import { parseGoldChoice } from '../../../src/cli/question-writer/parse-gold-choice.js';

describe('gold paragraphs on a line', () => {
  it('are essential, alternatives, or merely useful, by number or id', () => {
    expect(parseGoldChoice(' 1, 3  4 / 7 ~2 ~ 5 soc-cp-365#p62.a ')).toEqual([
      { references: ['1'], essential: true },
      { references: ['3'], essential: true },
      { references: ['4', '7'], essential: true },
      { references: ['2'], essential: false },
      { references: ['5'], essential: false },
      { references: ['soc-cp-365#p62.a'], essential: true },
    ]);
  });

  it.each([
    ['~2', 'No essential paragraph is named.'],
    ['1 2/1', '1 stands there twice.'],
    ['1 ~2/3', '~2/3 joins alternatives that are not essential.'],
    ['1/', '"" is neither a number shown nor a paragraph id.'],
    ['cybercrime', '"cybercrime" is neither a number shown nor a paragraph id.'],
    ['- 1', '"-" is neither a number shown nor a paragraph id.'],
    ['doc#', '"doc#" is neither a number shown nor a paragraph id.'],
  ])('cannot be %s', (line, message) => {
    expect(() => parseGoldChoice(line)).toThrow(expect.objectContaining({ kind: 'invalid-input', message }));
  });
});
