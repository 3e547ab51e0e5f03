import type { AnswererTally } from '../contracts/run.js';
import { escapeHtml } from './escape-html.js';
import { htmlTable } from './html-table.js';
import { tabulateAnswerers } from './tabulate-answerers.js';

/** Who answered, and what the check left of it. */
export function htmlAnswerers(tallies: readonly AnswererTally[]): string {
  const { head, rows } = tabulateAnswerers(tallies);
  return [
    '<section id="answerers"><h2>Who answered</h2>',
    htmlTable({
      caption: 'Answers and sentences by answerer',
      head,
      rows: rows.map((cells) => cells.map(escapeHtml)),
    }),
    '</section>',
  ].join('\n');
}
