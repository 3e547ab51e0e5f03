import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { addKeptPlace, readKeptPlace, type KeptPlace } from './kept-place.js';

interface KeptPlaceOptions {
  /** Whether what is to be read is there; until then nothing is kept, and a place kept before is not lost. */
  ready: boolean;
  /** What is being read, where the height of the page alone would not find it again. */
  describe?: () => KeptPlace['read'];
  /** Goes to a place; scrolls to its height by default. */
  restore?: (place: KeptPlace) => void;
}

/** Milliseconds after the last scrolling before a place is kept. */
const settled = 150;

/** Keeps with the entry in the browser's history where the view was left, and goes there after Back and a reload. */
export function useKeptPlace({ ready, describe, restore = scrollToHeight }: KeptPlaceOptions): void {
  const reading = useRef(describe);
  reading.current = describe;
  useLayoutEffect(() => {
    const place = ready ? readKeptPlace(window.history.state) : null;
    if (place !== null) restore(place);
  }, [ready]);
  useEffect(() => (ready ? keepPlace(() => reading.current?.()) : undefined), [ready]);
}

function scrollToHeight({ y }: KeptPlace): void {
  window.scrollTo(0, y);
}

/** Returns what ends the keeping. */
function keepPlace(describe: () => KeptPlace['read']): () => void {
  let timer: number | undefined;
  const forget = () => {
    window.clearTimeout(timer);
  };
  const keep = () => {
    forget();
    const read = describe();
    const place = { y: window.scrollY, ...(read !== undefined && { read }) };
    window.history.replaceState(addKeptPlace(window.history.state, place), '');
  };
  const plan = () => {
    forget();
    timer = window.setTimeout(keep, settled);
  };
  const listeners = [
    ['scroll', plan],
    // Before a link is followed, and before the page goes.
    ['click', keep],
    ['pagehide', keep],
    // What was planned is of an entry that is left already.
    ['pushState', forget],
    ['popstate', forget],
    ['hashchange', forget],
  ] as const;
  for (const [name, listener] of listeners) window.addEventListener(name, listener, { capture: true });
  return () => {
    forget();
    for (const [name, listener] of listeners) window.removeEventListener(name, listener, { capture: true });
  };
}
