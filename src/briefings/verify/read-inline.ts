import type { ReadPiece } from './read-types.js';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
};

/** What stands at one place of a line, tried in this order; the emphasis of words is switched by its marks. */
const token = new RegExp(
  [
    '\\\\(?<escaped>[!-/:-@[-`{-~])',
    '\\[\\^(?<reference>[^\\]\\[\\s]{1,40})\\]',
    '(?<ticks>`+)(?<code>.+?)\\k<ticks>',
    '(?<image>!?)\\[(?<linked>(?:\\\\.|[^[\\]\\\\])*)\\]\\((?:<(?<bracketed>[^<>]*)>|(?<address>[^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*))(?:\\s+"[^"]*")?\\)',
    '<(?<autolink>https?://[^<>\\s]+)>',
    '&(?<entity>amp|lt|gt|quot|nbsp|#39);',
    '(?<mark>\\*{1,3}|_{1,3})',
  ].join('|'),
  'gu',
);

/** Text, emphasis, references to notes and links of a line of Markdown. */
export function readInline(markdown: string): { pieces: ReadPiece[]; links: string[] } {
  const pieces: ReadPiece[] = [];
  const links: string[] = [];
  let isEmphasised = false;
  let from = 0;
  const say = (text: string): void => {
    if (text !== '') pieces.push({ kind: 'text', text, isEmphasised });
  };
  for (const match of markdown.matchAll(token)) {
    say(markdown.slice(from, match.index));
    from = match.index + match[0].length;
    const { escaped, reference, code, linked, bracketed, address, autolink, entity, mark } =
      match.groups ?? {};
    if (reference !== undefined) pieces.push({ kind: 'reference', key: reference, printed: reference });
    else if (linked !== undefined) {
      links.push(bracketed ?? address ?? '');
      pieces.push(
        ...readInline(linked).pieces.map((piece) =>
          piece.kind === 'text' ? { ...piece, isEmphasised } : piece,
        ),
      );
    } else if (mark !== undefined) {
      const before = markdown.charAt(match.index - 1);
      // An underscore within a word marks nothing; two marks are strong, which does not matter here.
      if (mark.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(markdown.charAt(from)))
        say(mark);
      else if (mark.length !== 2) isEmphasised = !isEmphasised;
    } else {
      if (autolink !== undefined) links.push(autolink);
      say(escaped ?? code ?? autolink ?? entities[entity ?? ''] ?? '');
    }
  }
  say(markdown.slice(from));
  return { pieces, links };
}
