import type { DraftBriefingSentence, DraftPart } from '../contracts/draft-section.js';
import { extractStems } from '../language/extract-terms.js';

/** Share of the longer one's words that two sentences of a document have in common where one repeats the other. */
const sameness = 0.85;
/** Sentences of fewer words are compared letter for letter only. */
const fewestWords = 6;

/**
 * Leaves out of later sections what an earlier one has given, and of a document what it says twice in nearly the same
 * words; a list's lead-in may come again with other items. Changes nothing in place. `repeated` counts what was left out.
 */
export function dropRepeats(sections: readonly (readonly DraftPart[])[]): {
  sections: DraftPart[][];
  repeated: number;
} {
  const given: Given[] = [];
  let repeated = 0;
  const kept = sections.map((parts) =>
    parts.flatMap((part) => {
      const blocks = part.blocks.flatMap((block) => {
        const rest = block.filter((sentence) => {
          if (sentence.form === 'lead-in') return true;
          const isNew = keep(sentence, part.documentId, given);
          if (!isNew) repeated += 1;
          return isNew;
        });
        return rest.some(({ form }) => form !== 'lead-in') ? [rest] : [];
      });
      return blocks.length === 0 ? [] : [{ ...part, blocks }];
    }),
  );
  return { sections: kept, repeated };
}

interface Given {
  documentId: string;
  letters: string;
  words: ReadonlySet<string>;
}

/** Remembers a sentence and says whether it is new. */
function keep({ text }: DraftBriefingSentence, documentId: string, given: Given[]): boolean {
  const letters = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = new Set(extractStems(text));
  const isRepeat = given.some(
    (other) =>
      other.letters === letters || (other.documentId === documentId && saysTheSame(other.words, words)),
  );
  if (!isRepeat) given.push({ documentId, letters, words });
  return !isRepeat;
}

function saysTheSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const longer = Math.max(left.size, right.size);
  if (Math.min(left.size, right.size) < fewestWords) return false;
  return [...left].filter((word) => right.has(word)).length >= sameness * longer;
}
