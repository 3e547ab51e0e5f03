const storageKey = 'rapporteur.rail';

/** Whether the rail was folded away in this browser. */
export function readRailFolded(): boolean {
  try {
    return window.localStorage.getItem(storageKey) === 'folded';
  } catch {
    return false;
  }
}

/** Keeps that the rail was folded away or unfolded, where the browser allows that. */
export function keepRailFolded(folded: boolean): void {
  try {
    window.localStorage.setItem(storageKey, folded ? 'folded' : 'open');
  } catch {
    // It then lasts until the page is closed.
  }
}
