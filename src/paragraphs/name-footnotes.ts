import type { Draft } from './draft.js';
import { slug, type DraftName } from './name-draft.js';

/**
 * Names footnotes by their marks: "fn9", "fn. 9", "fn-star", "fn. *". Where marks are used anew in each part, the part of
 * the paragraph before stands in front; a mark used twice in one part is counted.
 */
export function nameFootnotes(
  footnotes: readonly { mark: string; draft: Draft }[],
  drafts: readonly Draft[],
): DraftName[] {
  const marks = footnotes.map(({ mark }) => mark);
  const repeats = new Set(marks).size < marks.length;
  const used = new Map<string, number>();
  return footnotes.map(({ mark, draft }) => {
    const labels = repeats ? partsBefore(draft, drafts) : [];
    const star = /^star(?:-(\d))?$/u.exec(mark);
    const printed = star ? '*'.repeat(Number(star[1] ?? 1)) : mark;
    const own = star ? `fn-${mark}` : `fn${slug(mark)}`;
    const key = [...labels.map(slug), own].join('.');
    const locator = [...labels, `fn. ${printed}`].join(', ');
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    const part = labels.length === 0 ? null : labels.join(', ');
    if (count === 1) return { key, locator, part };
    return { key: `${key}-${count}`, locator: `${locator} (no. ${count})`, part };
  });
}

/** Labels of the parts of the last paragraph that begins before a footnote. */
function partsBefore(footnote: Draft, drafts: readonly Draft[]): string[] {
  const position = footnote.pieces[0]?.line.position ?? 0;
  const before = drafts.findLast((draft) => (draft.pieces[0]?.line.position ?? 0) < position);
  return (before?.parts ?? []).map((part) => part.label);
}
