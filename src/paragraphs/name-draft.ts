import type { Draft, Series } from './draft.js';
import type { HeadingEntry } from './heading-stack.js';
import { parsePartText } from './parse-part-heading.js';

/** How a paragraph is named: in URLs and in print. */
export interface DraftName {
  key: string;
  locator: string;
  /** Labels of the part of the document it stands in, joined, or null. */
  part: string | null;
}

/** Labels of the parts a paragraph stands in, with the section where numbering restarts within one part. */
export function listPartLabels(draft: Draft, restarts: ReadonlySet<Series>): string[] {
  const labels = draft.parts.map((part) => part.label);
  if (draft.series && restarts.has(draft.series)) {
    const section = nameSection(draft.series.startHeadings);
    if (section !== null && section !== labels.at(-1)) labels.push(section);
  }
  return labels;
}

/** "rule 3.1" where a heading says so, else "section II.A" from the marks of the headings, else the heading itself. */
function nameSection(headings: readonly HeadingEntry[]): string | null {
  const sections = headings.filter((heading) => heading.part === null);
  const innermost = sections.at(-1);
  if (!innermost) return null;
  const named = parsePartText(innermost.text.replace(/^\S+[.)] /u, ''));
  if (named && innermost.marker !== null) return named.label;
  const marks = sections.flatMap((heading) =>
    heading.marker === null ? [] : [heading.marker.replace(/[.()]/gu, '')],
  );
  return innermost.marker === null ? `“${innermost.text.slice(0, 80)}”` : `section ${marks.join('.')}`;
}

/** Lower-case letters and digits with single hyphens between. */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
}

/** Names a paragraph that has no parent. `ordinal` counts the unnumbered ones. */
export function nameTopDraft(draft: Draft, labels: readonly string[], ordinal: number): DraftName {
  const part = labels.length === 0 ? null : labels.join(', ');
  const { numbering } = draft;
  switch (numbering.kind) {
    case 'masthead':
    case 'summary':
      return { key: numbering.kind, locator: numbering.kind, part };
    case 'number':
    case 'sub-number': {
      const key = `p${slug(numbering.printed)}`;
      const keys = [...labels.map(slug).filter((label) => label !== ''), key];
      return { key: keys.join('.'), locator: [...labels, `para. ${numbering.printed}`].join(', '), part };
    }
    default:
      return { key: `u${ordinal}`, locator: `¶ ${ordinal}`, part };
  }
}

/** Names an item after its parent. */
export function nameItem(draft: Draft, parent: DraftName): DraftName {
  const { numbering } = draft;
  const { part } = parent;
  switch (numbering.kind) {
    case 'letter':
      return {
        key: `${parent.key}.${slug(numbering.label)}`,
        locator: `${parent.locator} (${numbering.label})`,
        part,
      };
    case 'bullet':
      return {
        key: `${parent.key}.${numbering.index}`,
        locator: `${parent.locator}, bullet ${numbering.index}`,
        part,
      };
    case 'list-number': {
      const { printed } = numbering;
      return { key: `${parent.key}.item-${printed}`, locator: `${parent.locator}, item ${printed}`, part };
    }
    case 'sub-number': {
      const rest = numbering.printed.replace(/^\d+\./u, '');
      return { key: `${parent.key}-${slug(rest)}`, locator: `${parent.locator}.${rest}`, part };
    }
    default:
      return { key: `${parent.key}.x`, locator: parent.locator, part };
  }
}
