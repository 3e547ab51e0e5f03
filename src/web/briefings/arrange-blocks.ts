import type { BriefingSentence } from '../../contracts/briefing.js';

/** A piece of a part as it is set: running text, or a list with the lead-in that opens it. */
export type ReportPiece =
  | { kind: 'text'; attribution: string | null; sentences: BriefingSentence[] }
  | { kind: 'list'; attribution: string | null; leadIn: BriefingSentence[]; items: BriefingSentence[] };

/**
 * Sets the blocks of a part: sentences that stand together under one attribution become one paragraph, items become a
 * list under their lead-in. An attribution is named once for as long as it holds, over blocks too; null where it was
 * named before or there is none.
 */
export function arrangeBlocks(blocks: readonly (readonly BriefingSentence[])[]): ReportPiece[] {
  const pieces: ReportPiece[] = [];
  let current: string | null = null;
  for (const block of blocks) {
    for (const [index, sentence] of block.entries()) {
      const holds = sentence.attribution ?? null;
      const changes = holds !== current;
      place({ pieces, sentence, begins: index === 0 || changes, attribution: changes ? holds : null });
      current = holds;
    }
  }
  return pieces;
}

interface Placing {
  pieces: ReportPiece[];
  sentence: BriefingSentence;
  /** Whether it cannot join what stands before it. */
  begins: boolean;
  attribution: string | null;
}

function place({ pieces, sentence, begins, attribution }: Placing): void {
  const last = pieces.at(-1);
  if (sentence.form === 'sentence') {
    if (!begins && last?.kind === 'text') last.sentences.push(sentence);
    else pieces.push({ kind: 'text', attribution, sentences: [sentence] });
    return;
  }
  if (sentence.form === 'lead-in') {
    // What runs up to the lead-in in the same paragraph stays with it.
    const joins = !begins && last?.kind === 'text';
    const before = joins ? last.sentences : [];
    if (joins) pieces.pop();
    pieces.push({
      kind: 'list',
      attribution: joins ? last.attribution : attribution,
      leadIn: [...before, sentence],
      items: [],
    });
    return;
  }
  // An item under another attribution would seem to be said by its lead-in's speaker.
  if (!begins && last?.kind === 'list') last.items.push(sentence);
  else pieces.push({ kind: 'list', attribution, leadIn: [], items: [sentence] });
}
