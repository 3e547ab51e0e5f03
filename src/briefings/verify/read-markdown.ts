import { readInline } from './read-inline.js';
import type { ReadBlock, ReadNote, ReadText } from './read-types.js';

const noteStart = /^ {0,3}\[\^([^\]\s]+)\]:\s*/u;
const itemStart = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/u;
const headingStart = /^ {0,3}(#{1,6})\s+/u;

/** Blocks and notes of a Markdown file with footnotes; its lines may have been broken anew. */
export function readMarkdown(markdown: string): ReadText {
  const blocks: ReadBlock[] = [];
  const notes: ReadNote[] = [];
  for (const { text, note } of cutBlocks(markdown)) {
    const heading = headingStart.exec(text);
    if (note !== null) {
      const { pieces, links } = readInline(text);
      notes.push({
        key: note,
        text: pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(''),
        links,
      });
    } else if (heading !== null) {
      const { pieces } = readInline(
        text
          .slice(heading[0].length)
          .trimEnd()
          .replace(/(?<=\s)#+$/u, ''),
      );
      const words = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: words.trim() });
    } else {
      blocks.push({ kind: 'text', pieces: readInline(text.replace(itemStart, '')).pieces });
    }
  }
  return { blocks, notes };
}

/** The line under a heading, in the other form that Markdown has for it. */
const setext = /^(?:={2,}|-{2,})$/u;

interface RawBlock {
  text: string;
  /** Label of the footnote it is, null for text. */
  note: string | null;
}

/** Paragraphs, items, headings and notes, each on one line; the marks of quotations are taken off. */
function cutBlocks(markdown: string): RawBlock[] {
  const blocks: RawBlock[] = [];
  let open: RawBlock | null = null;
  for (const raw of markdown.split(/\r\n?|\n/u)) {
    const line = raw.replace(/^(?: {0,3}> ?)+/u, '');
    const note = noteStart.exec(line);
    const underline =
      open?.note === null && !/^\s*[-*+]\s/u.test(open.text) ? setext.exec(line.trimEnd()) : null;
    if (open !== null && underline !== null) {
      open.text = `${underline[0].startsWith('=') ? '#' : '##'} ${open.text}`;
      open = null;
    } else if (line.trim() === '') {
      // A note goes on after an empty line where the next is indented.
      if (open?.note === null) open = null;
      else if (open !== null) open = { text: '', note: open.note };
    } else if (note !== null) {
      blocks.push((open = { text: line.slice(note[0].length), note: note[1] ?? '' }));
    } else if (open !== null && open.note !== null && open.text === '') {
      const last = blocks.at(-1);
      if (/^(?: {2,}|\t)/u.test(line) && last !== undefined) last.text += ` ${line.trim()}`;
      else blocks.push((open = { text: line, note: null }));
    } else if (
      open === null ||
      headingStart.test(line) ||
      itemStart.test(line) ||
      headingStart.test(open.text)
    ) {
      blocks.push((open = { text: line, note: null }));
    } else {
      open.text += ` ${line.trim()}`;
    }
  }
  return blocks;
}
