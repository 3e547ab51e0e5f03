import { Link } from 'wouter-preact';
import { Icon } from './icon.js';

/** Id of the menu button: the focus comes back to it from the menu. */
export const menuButtonId = 'menu-button';

interface TopBarProps {
  menuOpen: boolean;
  onToggle: (open: boolean) => void;
  /** A sheet lies over it. */
  covered: boolean;
}

/** What stands in place of the rail on screens that have no room for it. */
export function TopBar({ menuOpen, onToggle, covered }: TopBarProps) {
  return (
    <header class="top-bar" inert={covered}>
      <button
        type="button"
        id={menuButtonId}
        class="quiet icon-button"
        aria-expanded={menuOpen}
        aria-controls="rail"
        onClick={() => {
          onToggle(!menuOpen);
        }}
      >
        <Icon name="menu" />
        <span class="hidden-text">Menu</span>
      </button>
      <Link href="/" class="rail-name">
        Rapporteur
      </Link>
    </header>
  );
}
