import type { Outline, OutlineSection } from '../../contracts/briefing.js';
import { maximumSections } from '../../contracts/briefing.js';

/** A section while it is edited; `id` tells it from the others for as long as the page is open. */
export interface DraftSection {
  id: number;
  heading: string;
  /** What is searched; empty: topic and heading. */
  query: string;
}

/** An outline while it is edited. */
export interface OutlineDraft {
  /** As proposed, to go back to. */
  proposed: Outline;
  sections: readonly DraftSection[];
  nextId: number;
}

export type OutlineEdit =
  | { kind: 'change'; id: number; fields: Partial<Pick<DraftSection, 'heading' | 'query'>> }
  | { kind: 'add' }
  | { kind: 'remove'; id: number }
  | { kind: 'move'; id: number; by: number }
  | { kind: 'reset' };

/** The draft that a proposal begins as. */
export function startDraft(proposed: Outline, nextId = 1): OutlineDraft {
  const sections = proposed.sections.map(({ heading, query }, index) => ({
    id: nextId + index,
    heading,
    query: query ?? '',
  }));
  return { proposed, sections, nextId: nextId + sections.length };
}

/** The draft after an edit. Nothing is added beyond the most sections a briefing may have. */
export function editOutline(draft: OutlineDraft, edit: OutlineEdit): OutlineDraft {
  const { sections, nextId } = draft;
  switch (edit.kind) {
    case 'change':
      return {
        ...draft,
        sections: sections.map((section) =>
          section.id === edit.id ? { ...section, ...edit.fields } : section,
        ),
      };
    case 'add':
      if (sections.length >= maximumSections) return draft;
      return {
        ...draft,
        sections: [...sections, { id: nextId, heading: '', query: '' }],
        nextId: nextId + 1,
      };
    case 'remove':
      return { ...draft, sections: sections.filter(({ id }) => id !== edit.id) };
    case 'move':
      return { ...draft, sections: moveSection(sections, edit) };
    case 'reset':
      // New ids, so that fields show the proposal again and not what was typed into them.
      return startDraft(draft.proposed, nextId);
  }
}

function moveSection(
  sections: readonly DraftSection[],
  { id, by }: { id: number; by: number },
): readonly DraftSection[] {
  const from = sections.findIndex((section) => section.id === id);
  const moved = sections[from];
  if (moved === undefined) return sections;
  const to = Math.min(Math.max(from + by, 0), sections.length - 1);
  return sections.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** The sections as they are asked for, blanks at the ends taken off. */
export function toSections(draft: OutlineDraft): OutlineSection[] {
  return draft.sections.map(({ heading, query }) => ({
    heading: heading.trim(),
    ...(query.trim() === '' ? {} : { query: query.trim() }),
  }));
}

/** Whether the outline differs from the proposal it began as. */
export function wasEdited(draft: OutlineDraft): boolean {
  const { sections } = startDraft(draft.proposed);
  return (
    sections.length !== draft.sections.length ||
    sections.some(({ heading, query }, index) => {
      const section = draft.sections[index];
      return section?.heading !== heading || section.query !== query;
    })
  );
}

/** What keeps the outline from being written, for people, with the section it is about; null where nothing does. */
export function findOutlineFault(draft: OutlineDraft): { id: number | null; message: string } | null {
  if (draft.sections.length === 0)
    return { id: null, message: 'The outline has no section. Add one, or write without an outline.' };
  const empty = draft.sections.findIndex(({ heading }) => heading.trim() === '');
  const section = draft.sections[empty];
  return section === undefined
    ? null
    : { id: section.id, message: `Section ${empty + 1} has no heading. Give it one, or remove it.` };
}
