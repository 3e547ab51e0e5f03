import { maximumPicks } from '../../contracts/briefing.js';
import { bookmarkKey, bookmarkSchema, shortenBookmark, type Bookmark } from './bookmark.js';
import { browserStorage } from './browser-storage.js';
import { KeptList } from './kept-list.js';
import { useKeptList } from './use-kept-list.js';

export { bookmarkKey, type Bookmark } from './bookmark.js';

const bookmarks = new KeptList({
  storageKey: 'rapporteur.bookmarks',
  schema: bookmarkSchema,
  keyOf: (bookmark) => bookmarkKey(bookmark.pick),
  maximum: maximumPicks,
  noun: 'bookmarks',
  storage: browserStorage,
});

/** The bookmarks in their order; drawn again when they change, in another tab too. */
export function useBookmarks(): readonly Bookmark[] {
  return useKeptList(bookmarks).items;
}

/** What keeps the bookmarks from being saved, for people; null while all is well. */
export function useBookmarkProblem(): string | null {
  return useKeptList(bookmarks).problem;
}

/** Puts a bookmark at the end. Returns what was in the way, for people, or null. */
export function addBookmark(bookmark: Bookmark): string | null {
  return bookmarks.add(shortenBookmark(bookmark));
}

/** Takes the bookmark with this key out; nothing happens where there is none. Returns what was in the way, or null. */
export function removeBookmark(key: string): string | null {
  return bookmarks.remove(key);
}

/** Whether there is a bookmark with this key. */
export function hasBookmark(key: string): boolean {
  return bookmarks.read().some((bookmark) => bookmarkKey(bookmark.pick) === key);
}

/** Moves a bookmark by so many places, up where negative. Returns what was in the way, or null. */
export function moveBookmark(key: string, by: number): string | null {
  return bookmarks.move(key, by);
}

/** Takes all bookmarks out. Returns what was in the way, or null. */
export function clearBookmarks(): string | null {
  return bookmarks.clear();
}
