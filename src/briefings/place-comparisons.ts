import type { BriefingSection, Comparison } from '../contracts/briefing.js';

/** Puts each line into the section after which all that it rests on has been read. Changes the sections in place. */
export function placeComparisons(lines: readonly Comparison[], sections: readonly BriefingSection[]): void {
  const lastOf = sections.map((section) =>
    Math.max(
      0,
      ...section.parts.flatMap(({ blocks }) => blocks.flat().flatMap(({ citations }) => citations)),
    ),
  );
  for (const line of lines) {
    const last = Math.max(0, ...line.citations);
    const at = lastOf.findIndex((end) => end >= last);
    sections[at === -1 ? sections.length - 1 : at]?.comparisons.push(line);
  }
}
