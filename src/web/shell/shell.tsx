import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { SourcePane } from '../source/source-pane.js';
import { dropSource, useSource } from '../source/source-store.js';
import { Announcer } from './announcer.js';
import { ConnectionBanner } from './connection-banner.js';
import { Gate } from './gate.js';
import { Rail } from './rail.js';
import { menuButtonId, TopBar } from './top-bar.js';
import { useMedia } from './use-media.js';
import { useQuestionKey } from './use-question-key.js';
import { useScrollPadding } from './use-scroll-padding.js';
import { useStoreValue } from './value-store.js';
import { connection, watchServer } from './watch-server.js';
import './shell.css';

/** Rail, main column and source pane around every view; views appear once the server is ready, and stay. */
export function Shell({ children }: { children: ComponentChildren }) {
  const known = useStoreValue(connection);
  const source = useSource();
  const wide = useMedia('(min-width: 1100px)');
  const narrow = useMedia('(max-width: 699px)');
  const [menuOpen, setMenuOpen] = useState(false);
  useEffect(watchServer, []);
  useQuestionKey();
  useScrollPadding();
  useLeaving(() => {
    setMenuOpen(false);
  });
  const closeMenu = () => {
    setMenuOpen(false);
    document.getElementById(menuButtonId)?.focus();
  };
  const menuCovers = menuOpen && !wide;
  const sheetCovers = source !== null && narrow;
  return (
    <div class={source === null ? 'shell' : 'shell shell-with-source'}>
      <SkipLink />
      {wide ? null : <TopBar menuOpen={menuOpen} onToggle={setMenuOpen} covered={sheetCovers} />}
      {wide || menuOpen ? <Rail wide={wide} onClose={closeMenu} /> : null}
      <main class="shell-main" id="main" tabIndex={-1} inert={menuCovers || sheetCovers}>
        {known.wasReady ? children : <Gate connection={known} />}
      </main>
      {source === null ? null : <SourcePane target={source} covers={!wide} />}
      <ConnectionBanner connection={known} />
      <Announcer />
    </div>
  );
}

/** Takes the focus by script: in a document the address after "#" names a paragraph, and "main" is none. */
function SkipLink() {
  return (
    <a
      class="shell-skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      Skip to the content
    </a>
  );
}

/** Closes what lay over a view when another takes its place; a conversation that is given its address is the same. */
function useLeaving(closeMenu: () => void): void {
  const [path] = useLocation();
  const before = useRef(path);
  useEffect(() => {
    const givenAddress = before.current === '/' && path.startsWith('/c/');
    if (before.current !== path) {
      closeMenu();
      if (!givenAddress) dropSource();
    }
    before.current = path;
  }, [path]);
}
