import type { KeptPlace } from '../shell/kept-place.js';

/**
 * Takes the reader back to a place of a document: what was being read stands where it stood in the window, whatever the
 * heights of what comes before it, and has the focus, so that the keyboard goes on from there.
 */
export function restorePlace({ y, read }: KeptPlace): void {
  const element = read === undefined ? null : document.getElementById(read.id);
  if (read === undefined || element === null) {
    window.scrollTo(0, y);
    return;
  }
  window.scrollBy(0, element.getBoundingClientRect().top - read.top);
  element.focus({ preventScroll: true });
}
