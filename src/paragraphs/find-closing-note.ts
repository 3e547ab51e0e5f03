import type { Draft } from './draft.js';

/** A document with fewer unnumbered paragraphs than this has no closing note to tell from them. */
const leastParagraphs = 5;
const subject =
  /^(?:the|a|an|this|that|these|those|it|they|he|she|we|i|you|there|mr|mrs|ms|all|some|no|his|her|its|their|our)\b/iu;
const verb =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|shall|should|can|could|must|does|do|did)\b/iu;

/**
 * The note that a publisher puts under a text, such as what it is for and whether it is official: the last paragraph of
 * a document without numbers, a fifth of the usual length at most, and made of fragments without subject or verb.
 */
export function findClosingNote(drafts: readonly Draft[]): Draft | null {
  const last = drafts.at(-1);
  if (!last || drafts.length < leastParagraphs || last.joint !== ' ') return null;
  if (drafts.some((draft) => draft.numbering.kind === 'number') || last.numbering.kind !== 'unnumbered')
    return null;
  const lengths = drafts.map((draft) =>
    draft.pieces.reduce((sum, { line }) => sum + line.block.text.length, 0),
  );
  const text = last.pieces.map(({ line }) => line.block.text).join(' ');
  const median = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  if (text.length * 5 > median) return null;
  const fragments = text.split(/(?<=[.!])\s+/u);
  const isFragment = (part: string): boolean =>
    part.split(' ').length <= 6 && !subject.test(part) && !verb.test(part) && part.endsWith('.');
  return fragments.every(isFragment) ? last : null;
}
