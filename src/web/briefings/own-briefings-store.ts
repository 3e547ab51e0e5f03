import type { BriefingJob } from '../../contracts/briefing.js';
import { browserStorage } from '../bookmarks/browser-storage.js';
import { KeptList } from '../bookmarks/kept-list.js';
import { useKeptList } from '../bookmarks/use-kept-list.js';
import { ownBriefingSchema, toOwnBriefing, type OwnBriefing } from './own-briefing.js';

const maximum = 200;

const ownBriefings = new KeptList({
  storageKey: 'rapporteur.briefings',
  schema: ownBriefingSchema,
  keyOf: ({ id }) => id,
  maximum,
  noun: 'briefings',
  storage: browserStorage,
});

/** The briefings begun in this browser, oldest first, and what keeps the list from being saved, for people. */
export function useOwnBriefings(): { items: readonly OwnBriefing[]; problem: string | null } {
  return useKeptList(ownBriefings);
}

/** Notes a briefing begun here; the oldest makes room where there are very many. */
export function noteBriefing(job: BriefingJob): void {
  const oldest = ownBriefings.read()[0];
  if (oldest !== undefined && ownBriefings.read().length >= maximum) ownBriefings.remove(oldest.id);
  ownBriefings.add(toOwnBriefing(job));
}

/** Brings what is kept of a briefing up to date; one that was not begun here is not taken in. */
export function updateBriefing(changes: Partial<OwnBriefing> & Pick<OwnBriefing, 'id'>): void {
  const known = ownBriefings.read().find(({ id }) => id === changes.id);
  if (known === undefined) return;
  const updated = { ...known, ...changes };
  if (updated.status !== known.status || updated.title !== known.title) ownBriefings.add(updated);
}

/** Takes a briefing off the list. */
export function forgetBriefing(id: string): void {
  ownBriefings.remove(id);
}
