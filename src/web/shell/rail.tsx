import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { useBookmarks } from '../bookmarks/bookmark-store.js';
import { ConversationList } from '../chat/conversation-list.js';
import { startSession } from '../chat/open-sessions.js';
import { keepRailFolded, readRailFolded } from './rail-folded.js';
import { Icon } from './icon.js';
import { ThemeSwitch } from './theme-switch.js';
import './rail.css';

interface RailProps {
  /** Beside the page; otherwise it lies over it. */
  wide: boolean;
  onClose: () => void;
}

/** The way to everything: a new question, the views, the conversations of this browser, the theme. */
export function Rail({ wide, onClose }: RailProps) {
  const [collapsed, setCollapsed] = useState(() => wide && readRailFolded());
  const rail = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!wide) rail.current?.querySelector('a')?.focus();
  }, [wide]);
  const moved = useRef(false);
  useEffect(() => {
    // The button that was pressed is gone; the one that undoes it has taken its place.
    if (moved.current) document.getElementById(foldButtonId)?.focus();
  }, [collapsed]);
  const fold = (folded: boolean) => {
    moved.current = true;
    setCollapsed(folded);
    keepRailFolded(folded);
  };
  if (wide && collapsed)
    return (
      <FoldedRail
        onUnfold={() => {
          fold(false);
        }}
      />
    );
  return (
    <nav
      ref={rail}
      id="rail"
      class={wide ? 'rail' : 'rail rail-over'}
      aria-label="Rapporteur"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !wide) onClose();
      }}
    >
      <RailHead
        wide={wide}
        onLeave={() => {
          if (wide) fold(true);
          else onClose();
        }}
        onNavigate={onClose}
      />
      <Views onNavigate={onClose} />
      <ConversationList />
      <ThemeSwitch />
    </nav>
  );
}

/** Id of the button that folds the rail away, and of the one that unfolds it: there is only ever one of them. */
const foldButtonId = 'rail-fold';

interface RailHeadProps {
  wide: boolean;
  /** Folds the rail away, or closes the menu. */
  onLeave: () => void;
  onNavigate: () => void;
}

function RailHead({ wide, onLeave, onNavigate }: RailHeadProps) {
  return (
    <div class="rail-head">
      <Link
        href="/"
        class="rail-name"
        onClick={() => {
          startSession();
          onNavigate();
        }}
      >
        Rapporteur
      </Link>
      <button type="button" id={foldButtonId} class="quiet icon-button" onClick={onLeave}>
        <Icon name={wide ? 'collapse' : 'close'} />
        <span class="hidden-text">{wide ? 'Fold the rail away' : 'Close the menu'}</span>
      </button>
    </div>
  );
}

function FoldedRail({ onUnfold }: { onUnfold: () => void }) {
  return (
    <nav id="rail" class="rail rail-folded" aria-label="Rapporteur">
      <button type="button" id={foldButtonId} class="quiet icon-button" onClick={onUnfold}>
        <Icon name="expand" />
        <span class="hidden-text">Unfold the rail</span>
      </button>
    </nav>
  );
}

function Views({ onNavigate }: { onNavigate: () => void }) {
  const [path] = useLocation();
  const { length: picked } = useBookmarks();
  const views = [
    { href: '/documents', name: 'Documents' },
    { href: '/search', name: 'Search' },
    { href: '/briefings', name: picked === 0 ? 'Briefings' : `Briefings (${picked})` },
  ];
  return (
    <ul class="rail-views">
      <li>
        <Link
          href="/"
          class="rail-link"
          aria-current={path === '/' ? 'page' : undefined}
          onClick={() => {
            startSession();
            onNavigate();
          }}
        >
          New question
        </Link>
      </li>
      {views.map(({ href, name }) => (
        <li key={href}>
          <Link
            href={href}
            class="rail-link"
            aria-current={path.startsWith(href) ? 'page' : undefined}
            onClick={onNavigate}
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
