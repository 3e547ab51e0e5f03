import type { SearchFilter } from '../../contracts/search-index.js';
import { createValueStore } from '../shell/value-store.js';
import type { OutlineDraft } from './outline-draft.js';

/** What is typed to get a briefing. */
export interface BriefingDraft {
  topic: string;
  title: string;
  filters: SearchFilter;
  /** Null while none is proposed. */
  outline: OutlineDraft | null;
}

/** Nothing typed yet. */
export const emptyDraft: BriefingDraft = { topic: '', title: '', filters: {}, outline: null };

/** The draft of this tab: it outlasts every view, until its briefing is begun. */
export const briefingDraft = createValueStore<BriefingDraft>(emptyDraft);

/** Changes some of the draft. */
export function changeDraft(changes: Partial<BriefingDraft>): void {
  briefingDraft.write({ ...briefingDraft.read(), ...changes });
}

/** Empties the draft that a briefing was begun with; one changed since then is kept. */
export function finishDraft(begun: BriefingDraft): void {
  if (briefingDraft.read() === begun) briefingDraft.write(emptyDraft);
}
