import type { TextStorage } from './kept-list.js';

/** The storage of this browser for this server; null where the browser forbids it. */
export function browserStorage(): TextStorage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
