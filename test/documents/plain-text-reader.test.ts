import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/contracts/errors.js';
import type { TextBlock } from '../../src/contracts/text-block.js';
import { markdownReader } from '../../src/documents/markdown-reader.js';
import { plainTextReader } from '../../src/documents/plain-text-reader.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): TextBlock[] =>
  plainTextReader.read({ path: 'a.txt', bytes: bytes(text) }).blocks;
const texts = (text: string): string[] => read(text).map((block) => block.text);

describe('plainTextReader', () => {
  it('takes links, emphasis and escapes out and keeps what they show', () => {
    expect(
      texts('See [A/CONF.222/8](#) and [2199 \\(2015\\)](#), *inter alia*, **bold**; [2347 \\(2017\\)](x).'),
    ).toEqual(['See A/CONF.222/8 and 2199 (2015), inter alia, bold; 2347 (2017).']);
  });

  it('keeps brackets, asterisks, underscores and superscripts that are no markup', () => {
    const text = 'We saw […] 5*3 and (*) and a_b_c, 12 m², CO₂ and x¹ [sic] (see it).';
    expect(texts(text)).toEqual([text]);
  });

  it('ties each run to the source letter for letter', () => {
    const source = '\t1.\tThe *modus operandi* of [A/1](#)\u00a0and  more';
    const [block] = read(source);
    expect(block).toMatchObject({
      text: 'The modus operandi of A/1 and more',
      marker: '1.',
      indent: 1,
      start: 1,
    });
    for (const run of block?.runs ?? []) {
      expect(block?.text.slice(run.text, run.text + run.length)).toBe(
        source.slice(run.source, run.source + run.length),
      );
    }
    expect(block?.runs.map(({ length }) => length)).toEqual([4, 14, 4, 3, 4, 4]);
  });

  it('reads bold set over several lines and a bold title after a list number', () => {
    expect(
      read('**Fourteenth\nCongress\non Crime**\n\n- 4 **Cooperation**\n\nA **b**').map(
        ({ text, emphasised }) => [text, emphasised],
      ),
    ).toEqual([
      ['Fourteenth', true],
      ['Congress', true],
      ['on Crime', true],
      ['4 Cooperation', true],
      ['A b', false],
    ]);
  });

  it('takes "(continued)" out of a heading', () => {
    expect(texts('II. Conclusions (*continued*)\n\nIII. Results (continued)')).toEqual([
      'Conclusions',
      'Results',
    ]);
  });

  it('takes footnote marks out where there is such a footnote', () => {
    const blocks = read(
      '1. Provisional agenda* and crime.¹ More¹² words.\n\n* A/CONF.234/1.\n\n¹ See this.\n\n¹² See that.\n',
    );
    expect(blocks.map(({ text, marker, footnoteMarks }) => [text, marker, footnoteMarks])).toEqual([
      [
        'Provisional agenda and crime. More words.',
        '1.',
        [
          { at: 18, mark: 'star' },
          { at: 29, mark: '1' },
          { at: 34, mark: '12' },
        ],
      ],
      ['A/CONF.234/1.', '*', []],
      ['See this.', '¹', []],
      ['See that.', '¹²', []],
    ]);
  });

  it('tells markers, blank lines and cells', () => {
    const blocks = read('(a) One\n- Two\n\n\nIV.\tThree\n| a | b |\n3.1 Four\n1066 and all');
    expect(
      blocks.map(({ marker, text, blankLinesBefore, cells }) => [marker, text, blankLinesBefore, cells]),
    ).toEqual([
      ['(a)', 'One', 0, null],
      ['-', 'Two', 0, null],
      ['IV.', 'Three', 2, null],
      [null, 'a | b', 0, ['a', 'b']],
      ['3.1', 'Four', 0, null],
      [null, '1066 and all', 0, null],
    ]);
  });

  it('counts pages by form feeds', () => {
    expect(read('One\fTwo').map(({ page }) => page)).toEqual([1, 2]);
    expect(read('One').map(({ page }) => page)).toEqual([null]);
  });

  it('leaves a byte order mark out of text and offsets', () => {
    const source = plainTextReader.read({ path: 'a.txt', bytes: bytes('\uFEFFOne') });
    expect(source.text).toBe('One');
    expect(source.blocks[0]).toMatchObject({ text: 'One', start: 0, end: 3 });
    expect(source.bytes).toBe(6);
  });

  it.each([
    ['is not UTF-8', new Uint8Array([0x41, 0xff, 0xfe]), 'a.txt is not UTF-8 text.'],
    ['holds NUL bytes', bytes('a\0b'), 'a.txt holds NUL bytes, so it is not a text file.'],
    ['is empty', bytes(' \n'), 'a.txt is empty.'],
  ])('names a file that %s, and the remedy', (_, content, message) => {
    let error: unknown;
    try {
      plainTextReader.read({ path: 'a.txt', bytes: content });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ step: 'documents', kind: 'invalid-input', message });
    expect(error instanceof AppError && error.remedy).toMatch(/remove (?:it|the file) from the corpus/);
  });
});

describe('markdownReader', () => {
  it('reads headings by their hashes and footnotes by their brackets', () => {
    const { blocks } = markdownReader.read({
      path: 'a.md',
      bytes: bytes('# Title\n\n## Part\n\nText.[^1]\n\n[^1]: A note.\n'),
    });
    expect(
      blocks.map(({ marker, text, emphasised, footnoteMarks }) => [marker, text, emphasised, footnoteMarks]),
    ).toEqual([
      ['#', 'Title', true, []],
      ['##', 'Part', true, []],
      [null, 'Text.', false, [{ at: 5, mark: '1' }]],
      ['[^1]:', 'A note.', false, []],
    ]);
  });
});
