export interface HtmlTable {
  /** Said to those who do not see the table. */
  caption: string;
  head: readonly string[];
  /** Cells that are HTML already; the first is the head of its row. */
  rows: readonly (readonly string[])[];
  /** Columns with words instead of numbers, besides the first. */
  words?: readonly number[];
}

/** A table that scrolls by itself where the page is too narrow for it. */
export function htmlTable({ caption, head, rows, words = [] }: HtmlTable): string {
  const side = (column: number): string => (words.includes(column) ? '' : ' class="number"');
  const [corner = '', ...titles] = head;
  const body = rows.map(([first = '', ...cells]) => {
    const own = cells.map((cell, column) => `<td${side(column + 1)}>${cell}</td>`);
    return `<tr><th scope="row">${first}</th>${own.join('')}</tr>`;
  });
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>`,
    `<thead><tr><th scope="col">${corner}</th>`,
    ...titles.map((title, column) => `<th scope="col"${side(column + 1)}>${title}</th>`),
    '</tr></thead><tbody>',
    ...body,
    '</tbody></table></div>',
  ].join('\n');
}
