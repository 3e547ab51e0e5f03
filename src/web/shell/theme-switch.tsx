import { chooseTheme, theme, themes } from './theme.js';
import { useStoreValue } from './value-store.js';

const labels = { system: 'System', light: 'Light', dark: 'Dark' } as const;

/** Chooses light, dark, or as the system has it. */
export function ThemeSwitch() {
  const chosen = useStoreValue(theme);
  return (
    <fieldset class="rail-theme">
      <legend class="hidden-text">Theme</legend>
      {themes.map((option) => (
        <label
          key={option}
          class={option === chosen ? 'rail-theme-option rail-theme-chosen' : 'rail-theme-option'}
        >
          <input
            type="radio"
            name="theme"
            class="hidden-text"
            checked={option === chosen}
            onChange={() => {
              chooseTheme(option);
            }}
          />
          {labels[option]}
        </label>
      ))}
    </fieldset>
  );
}
