import type { Draft, Series } from './draft.js';
import { listPartLabels, nameItem, nameTopDraft, type DraftName } from './name-draft.js';

/**
 * Names all paragraphs of a document but its footnotes, in reading order. Two that print the same number in the same
 * part are told apart by a count: "p23", then "p23-2", "para. 23 (2nd)".
 */
export function nameDrafts(drafts: readonly Draft[]): Map<Draft, DraftName> {
  const names = new Map<Draft, DraftName>();
  const used = new Map<string, number>();
  const restarts = findRestarts(drafts);
  let unnumbered = 0;
  for (const draft of drafts) {
    const parent = draft.parent ? names.get(draft.parent) : undefined;
    if (!parent && draft.numbering.kind === 'unnumbered') unnumbered += 1;
    const name = parent
      ? nameItem(draft, parent)
      : nameTopDraft(draft, listPartLabels(draft, restarts), unnumbered);
    names.set(draft, makeUnique(name, used));
  }
  return names;
}

function makeUnique(name: DraftName, used: Map<string, number>): DraftName {
  const count = (used.get(name.key) ?? 0) + 1;
  used.set(name.key, count);
  if (count === 1) return name;
  return makeUnique(
    { ...name, key: `${name.key}-${count}`, locator: `${name.locator} (${ordinal(count)})` },
    used,
  );
}

function ordinal(count: number): string {
  const ending = count % 100 > 10 && count % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}

/** Series of parts in which numbering restarts, but for a first one that runs over several sections. */
function findRestarts(drafts: readonly Draft[]): Set<Series> {
  const byPart = new Map<string, Series[]>();
  for (const { series, parts } of drafts) {
    if (!series) continue;
    const part = parts.map((one) => one.label).join(', ');
    const known = byPart.get(part) ?? [];
    if (known.at(-1) !== series) byPart.set(part, [...known, series]);
  }
  const restarts = new Set<Series>();
  for (const group of byPart.values()) {
    if (group.length < 2) continue;
    for (const series of group) if (!series.spansSections || series !== group[0]) restarts.add(series);
  }
  return restarts;
}
