import type { BriefingPart, BriefingSentence } from '../../contracts/briefing.js';
import type { ArrangedElement, ArrangedItem, Piece } from './arranged-briefing.js';
import { cleanText } from './clean-text.js';

/**
 * What one document says: its heading, each block as paragraphs and lists under the attributions that hold for them, and in
 * brackets what is given in part.
 */
export function arrangePart(part: BriefingPart): ArrangedElement[] {
  const elements: ArrangedElement[] = [{ kind: 'heading', level: 2, text: cleanText(part.heading) }];
  let attribution: string | undefined;
  for (const block of part.blocks) {
    for (const run of cutAtAttributions(block)) {
      const current = run[0]?.attribution;
      if (current !== undefined && current !== attribution) {
        elements.push({ kind: 'attribution', text: endWithColon(cleanText(current)) });
      }
      attribution = current;
      elements.push(...arrangeRun(run, current !== undefined));
    }
  }
  for (const note of part.notes ?? []) {
    const pieces: Piece[] = [{ kind: 'text', text: `[${cleanText(note)}]` }];
    elements.push({ kind: 'paragraph', isQuoted: false, opensList: false, pieces });
  }
  return elements;
}

function cutAtAttributions(block: readonly BriefingSentence[]): BriefingSentence[][] {
  const runs: BriefingSentence[][] = [];
  for (const sentence of block) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && last[0].attribution === sentence.attribution) last.push(sentence);
    else runs.push([sentence]);
  }
  return runs;
}

/** Sentences up to a lead-in are one paragraph; the items after it are its list. */
function arrangeRun(run: readonly BriefingSentence[], isQuoted: boolean): ArrangedElement[] {
  const elements: ArrangedElement[] = [];
  for (const sentence of run) {
    const pieces = citeText(sentence.text, sentence.citations);
    const last = elements.at(-1);
    if (sentence.form === 'item') {
      const marker = sentence.marker === undefined ? null : cleanText(sentence.marker);
      const item: ArrangedItem = { marker, pieces };
      if (last?.kind === 'list') last.items.push(item);
      else elements.push({ kind: 'list', isQuoted, items: [item] });
      continue;
    }
    const opensList = sentence.form === 'lead-in';
    if (last?.kind === 'paragraph' && !last.opensList) {
      last.pieces.push({ kind: 'text', text: ' ' }, ...pieces);
      last.opensList = opensList;
    } else {
      elements.push({ kind: 'paragraph', isQuoted, opensList, pieces });
    }
  }
  return elements;
}

/** A text with the references that stand after it. */
export function citeText(text: string, citations: readonly number[]): Piece[] {
  return [
    { kind: 'text', text: cleanText(text) },
    ...citations.map((n): Piece => ({ kind: 'reference', n })),
  ];
}

function endWithColon(attribution: string): string {
  return `${attribution.trimEnd().replace(/[:,.;]$/u, '')}:`;
}
