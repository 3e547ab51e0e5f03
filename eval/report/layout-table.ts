import { wrapText } from './wrap-text.js';

export interface TextTable {
  rows: readonly (readonly string[])[];
  /** Of each column; left where none is given. */
  align?: readonly ('left' | 'right')[];
  /** Characters a line may have, indent included. The last column is wrapped to fit. */
  width: number;
  indent?: number;
}

const gap = '  ';

/** Rows as lines of text with aligned columns, two spaces between them. */
export function layoutTable({ rows, align = [], width, indent = 2 }: TextTable): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const before = widths.slice(0, -1).reduce((sum, own) => sum + own + gap.length, indent);
  const room = Math.max(10, width - before);
  return rows.flatMap((row) => {
    const last = row[columns - 1] ?? '';
    const [first = '', ...rest] = last.length > room ? wrapText(last, room) : [last];
    const cells = [...row.slice(0, columns - 1), first].map((cell, column) =>
      align[column] === 'right' ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    const line = `${' '.repeat(indent)}${cells.join(gap)}`.trimEnd();
    return [line, ...rest.map((more) => `${' '.repeat(before)}${more}`)];
  });
}
