export interface MarkdownTable {
  head: readonly string[];
  align: readonly ('left' | 'right')[];
  /** Cells that are Markdown already, without line breaks. */
  rows: readonly (readonly string[])[];
}

/** A table of GitHub's Markdown. */
export function markdownTable({ head, align, rows }: MarkdownTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(align.map((side) => (side === 'right' ? '--:' : ':--'))),
    ...rows.map((row) => line(row)),
  ].join('\n');
}
