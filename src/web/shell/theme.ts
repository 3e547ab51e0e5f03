import { createValueStore } from './value-store.js';

/** Light, dark, or as the system has it. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'rapporteur.theme';

/** The theme chosen in this browser. */
export const theme = createValueStore<Theme>(readTheme());

/** Chooses a theme and keeps it where the browser allows that. */
export function chooseTheme(chosen: Theme): void {
  theme.write(chosen);
  applyTheme();
  try {
    window.localStorage.setItem(storageKey, chosen);
  } catch {
    // It then lasts until the page is closed.
  }
}

/** Puts the theme on the root element, where the style sheets look for it. */
export function applyTheme(): void {
  const chosen = theme.read();
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}

function readTheme(): Theme {
  try {
    const kept = window.localStorage.getItem(storageKey);
    return themes.find((known) => known === kept) ?? 'system';
  } catch {
    return 'system';
  }
}
