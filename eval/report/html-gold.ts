import type { QuestionResult, RecordedAnswer } from '../contracts/run.js';
import { escapeHtml } from './escape-html.js';
import type { ShownParagraph } from './report-input.js';

/** The gold paragraphs of a question, how far each came, and their text with the quotes of the answer marked. */
export function htmlGold(
  { gold, answer }: QuestionResult,
  paragraphs: ReadonlyMap<string, ShownParagraph>,
): string {
  if (gold.length === 0) return '<p class="quiet">None: the corpus does not hold the answer.</p>';
  return gold
    .map((id) => {
      const paragraph = paragraphs.get(id);
      const label = paragraph ? paragraph.label : id;
      const way = answer === null ? [] : [`<p class="way">${describeWay(id, answer)}</p>`];
      const text = paragraph
        ? [`<p class="source">${markQuotes(paragraph.text, quotesOf(id, answer))}</p>`]
        : [];
      return [
        `<p class="label"><cite title="${escapeHtml(id)}">${escapeHtml(label)}</cite></p>`,
        ...way,
        ...text,
      ].join('\n');
    })
    .join('\n');
}

/** "Found at rank 3, used, not cited", up to the first thing that did not happen. */
function describeWay(id: string, { retrieved, used, citations }: RecordedAnswer): string {
  const rank = retrieved.indexOf(id) + 1;
  const cited = citations.filter(({ paragraphId }) => paragraphId === id).map(({ n }) => n);
  const place =
    rank === 0 ? `Not among the ${retrieved.length} found` : `Rank ${rank} of ${retrieved.length} found`;
  if (cited.length > 0) return `${place}, cited as ${cited.join(', ')}`;
  if (rank === 0) return `<strong>${place}</strong>`;
  if (!used.includes(id)) return `${place}, <strong>not used</strong>`;
  return `${place}, used, <strong>not cited</strong>`;
}

interface Quote {
  start: number;
  end: number;
}

/** Where the quotes of an answer stand in a paragraph's text, in order and without overlap. */
function quotesOf(id: string, answer: RecordedAnswer | null): Quote[] {
  const own = (answer?.citations ?? []).filter(({ paragraphId, exact }) => paragraphId === id && exact);
  const quotes: Quote[] = [];
  for (const { start, end } of own.toSorted((left, right) => left.start - right.start))
    if (start >= (quotes.at(-1)?.end ?? 0)) quotes.push({ start, end });
  return quotes;
}

function markQuotes(text: string, quotes: readonly Quote[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end } of quotes) {
    pieces.push(escapeHtml(text.slice(at, start)), `<mark>${escapeHtml(text.slice(start, end))}</mark>`);
    at = end;
  }
  return [...pieces, escapeHtml(text.slice(at))].join('');
}
