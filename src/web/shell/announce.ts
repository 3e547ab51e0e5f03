import { createValueStore } from './value-store.js';

/** What the polite live region of the shell says; `count` makes the same words said twice two announcements. */
export const announcement = createValueStore<{ text: string; count: number }>({ text: '', count: 0 });

/** Says something to people who listen to the page, when they are done with what they hear. */
export function announce(text: string): void {
  announcement.write({ text, count: announcement.read().count + 1 });
}
