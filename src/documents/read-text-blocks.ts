import { createHash } from 'node:crypto';
import type { SourceText, TextBlock } from '../contracts/text-block.js';
import { buildBlock } from './build-block.js';
import { decodeText } from './decode-text.js';
import type { FootnoteCall } from './find-footnote-calls.js';
import { findMarkup } from './find-markup.js';
import { splitLines, type SourceLine } from './split-lines.js';

/**
 * Reads a text file line by line: one block for each line that is not blank. Plain text and Markdown differ only in
 * whether "#" begins a heading.
 * @throws AppError invalid-input when the bytes are not UTF-8 text.
 */
export function readTextBlocks(
  file: { path: string; bytes: Uint8Array },
  options: { hashHeadings: boolean },
): SourceText {
  const text = decodeText(file);
  const lines = splitLines(text);
  const markup = findMarkup(text, lines);
  const hasPages = text.includes('\f');
  const rowLines = findRowContinuations(text, lines);
  const calls = groupByLine(lines, markup.calls);
  const blocks: TextBlock[] = lines.map((line, index) =>
    buildBlock({
      source: text,
      line,
      markup,
      calls: calls[index] ?? [],
      page: hasPages ? line.pagesBefore + 1 : null,
      insideTableRow: rowLines.has(index),
      hashHeadings: options.hashHeadings,
    }),
  );
  return {
    path: file.path,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    bytes: file.bytes.byteLength,
    text,
    blocks,
  };
}

/** A row that does not close on its line goes on to the line that does, at most this many lines on. */
const longestRow = 12;

/** Numbers of the lines that go on a table row which began on a line before. */
function findRowContinuations(text: string, lines: readonly SourceLine[]): Set<number> {
  const continuations = new Set<number>();
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || text[line.start] !== '|' || text[line.end - 1] === '|') continue;
    for (let next = index + 1; next <= index + longestRow; next++) {
      const following = lines[next];
      if (!following || following.blankLinesBefore > 0 || text[following.start] === '|') break;
      if (text[following.end - 1] !== '|') continue;
      for (let inside = index + 1; inside <= next; inside++) continuations.add(inside);
      index = next;
      break;
    }
  }
  return continuations;
}

function groupByLine(lines: readonly SourceLine[], calls: readonly FootnoteCall[]): FootnoteCall[][] {
  let next = 0;
  return lines.map((line) => {
    const own: FootnoteCall[] = [];
    for (let call = calls[next]; call && call.start < line.end; call = calls[++next]) own.push(call);
    return own;
  });
}
