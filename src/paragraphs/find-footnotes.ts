import type { Line } from './line.js';

/** A footnote: its mark ("9", "star") and the numbers of the blocks it is printed on. */
export interface FoundFootnote {
  mark: string;
  positions: number[];
}

/**
 * Footnotes wherever they stand: lines that begin with a superscript number, with Markdown's "[^9]:", or with an
 * asterisk that some line before calls; and the lines that go on with them.
 */
export function findFootnotes(lines: readonly Line[]): FoundFootnote[] {
  const called = new Set<string>();
  const footnotes: FoundFootnote[] = [];
  let open: FoundFootnote | null = null;
  let before: Line | null = null;
  for (const line of lines) {
    const mark = footnoteMark(line, called);
    if (mark !== null) {
      open = { mark, positions: [line.position] };
      footnotes.push(open);
    } else if (open && before && goesOn(before, line)) {
      open.positions.push(line.position);
    } else {
      open = null;
      for (const call of line.block.footnoteMarks) called.add(call.mark);
    }
    before = line;
  }
  return footnotes;
}

function footnoteMark(line: Line, called: ReadonlySet<string>): string | null {
  if (line.block.text === '') return null;
  if (line.marker?.kind === 'note') return line.marker.mark;
  return line.marker?.kind === 'star' && called.has(line.marker.mark) ? line.marker.mark : null;
}

/** A footnote goes on with the next line when no blank line and no mark stands between and its sentence is not over. */
function goesOn(before: Line, line: Line): boolean {
  if (line.block.blankLinesBefore > 0 || line.marker !== null || line.block.cells !== null) return false;
  return line.startsLower || before.ending !== 'stop';
}
