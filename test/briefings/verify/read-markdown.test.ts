import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/briefings/verify/read-markdown.js';

/** Text of the blocks with references in angle brackets; headings with their level. */
function outline(markdown: string): string[] {
  return readMarkdown(markdown).blocks.map((block) =>
    block.kind === 'heading'
      ? `h${block.level} ${block.text}`
      : block.pieces.map((piece) => (piece.kind === 'text' ? piece.text : `<${piece.key}>`)).join(''),
  );
}

describe('reading Markdown', () => {
  it('joins broken lines and keeps items, headings and quotations apart', () => {
    expect(
      outline(
        '# Title #\n\nOne\ntwo.[^1]\n- first\n  more\n* second[^a]\n\n> *Said:*\n>\n> Quoted\n> on.\n\nLast',
      ),
    ).toEqual(['h1 Title', 'One two.<1>', 'first more', 'second<a>', 'Said:', 'Quoted on.', 'Last']);
  });

  it('takes escapes, entities, code, links and emphasis for the words they show', () => {
    expect(
      outline('\\*a\\* **b** _c_ d_e_f &lt;g&gt; `h*i` [j \\] k](<https://x.example/a b>) \\\\'),
    ).toEqual(['*a* b c d_e_f <g> h*i j ] k \\']);
  });

  it('reads notes of several lines and paragraphs, and their links', () => {
    expect(
      readMarkdown(
        'Text[^1]\n\n[^1]: [Label](https://x.example/documents/a?h=0123456789abcdef#p(1)): “one\n  two”\n\n    and three.\n\nNot the note.\n[^2]: Other',
      ).notes,
    ).toEqual([
      {
        key: '1',
        text: 'Label: “one two” and three.',
        links: ['https://x.example/documents/a?h=0123456789abcdef#p(1)'],
      },
      { key: '2', text: 'Other', links: [] },
    ]);
  });

  it('reads a line of a million brackets in no time to speak of', () => {
    expect(outline('[`<&*_('.repeat(150_000))[0]).toContain('[');
  });
});
