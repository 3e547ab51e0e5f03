import type { Paragraph } from '../contracts/paragraph.js';

/** A paragraph with the marks it prints. */
export interface CallingParagraph {
  paragraph: Paragraph;
  calls: readonly { offset: number; mark: string }[];
}

/** A footnote with its mark. */
export interface CalledFootnote {
  paragraph: Paragraph;
  mark: string;
}

/** The footnotes of one mark in order, with the first that may still be meant. */
interface Candidates {
  footnotes: { paragraph: Paragraph; callers: Set<string> }[];
  next: number;
}

/**
 * Ties each mark to its footnote, in both directions. Where a mark is used more than once in a document, it means the
 * next footnote of that mark, else the last before. Both lists must be in reading order.
 */
export function tieFootnotes(
  callers: readonly CallingParagraph[],
  footnotes: readonly CalledFootnote[],
): void {
  const byMark = new Map<string, Candidates>();
  for (const { mark, paragraph } of footnotes) {
    const candidates = byMark.get(mark) ?? { footnotes: [], next: 0 };
    candidates.footnotes.push({ paragraph, callers: new Set() });
    byMark.set(mark, candidates);
  }
  for (const { paragraph, calls } of callers) {
    for (const { offset, mark } of calls) {
      const footnote = findFootnote(byMark.get(mark), startOf(paragraph));
      if (!footnote) continue;
      paragraph.footnoteCalls.push({ offset, footnoteId: footnote.paragraph.id });
      footnote.callers.add(paragraph.id);
    }
  }
  for (const { footnotes: ofMark } of byMark.values()) {
    for (const { paragraph, callers: ids } of ofMark) paragraph.calledBy = [...ids];
  }
}

function findFootnote(
  candidates: Candidates | undefined,
  start: number,
): Candidates['footnotes'][number] | undefined {
  if (!candidates) return undefined;
  const { footnotes } = candidates;
  for (
    let one = footnotes[candidates.next];
    one && startOf(one.paragraph) <= start;
    one = footnotes[candidates.next]
  ) {
    candidates.next += 1;
  }
  return footnotes[candidates.next] ?? footnotes.at(-1);
}

function startOf(paragraph: Paragraph): number {
  return paragraph.sourceSpans[0]?.start ?? 0;
}
