import { options } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { orderChunks } from './cut-chunks.js';

/** Chunks put into the page in one idle moment: about ten milliseconds of work. */
const chunksAtOnce = 2;

interface MountedChunks {
  /** Indexes of the chunks that are in the page. */
  mounted: ReadonlySet<number>;
  /** Puts one into the page out of turn. */
  mount: (index: number) => void;
}

/**
 * Puts the chunks of a document into the page: `first` at once, the others one by one while the browser has nothing
 * better to do, all that are left before it prints. Chunks stay once they are there, so that find-in-page sees them.
 */
export function useMountedChunks(count: number, first: number): MountedChunks {
  const [mounted, setMounted] = useState<ReadonlySet<number>>(() => new Set([first]));
  const add = useCallback((indexes: readonly number[]) => {
    setMounted((present) =>
      indexes.every((index) => present.has(index)) ? present : new Set([...present, ...indexes]),
    );
  }, []);
  const mount = useCallback(
    (index: number) => {
      add([index]);
    },
    [add],
  );

  useEffect(() => {
    const next = orderChunks(count, first)
      .filter((index) => !mounted.has(index))
      .slice(0, chunksAtOnce);
    if (next.length === 0) return undefined;
    return whenIdle(() => {
      add(next);
    });
  }, [count, first, mounted, add]);

  useEffect(() => {
    const mountAll = () => {
      drawAtOnce(() => {
        setMounted(new Set(Array.from({ length: count }, (_, index) => index)));
      });
    };
    window.addEventListener('beforeprint', mountAll);
    return () => {
      window.removeEventListener('beforeprint', mountAll);
    };
  }, [count]);

  return { mounted, mount };
}

/** Calls back when the browser is idle, after a quarter of a second at the latest; returns what calls it off. */
function whenIdle(callback: () => void): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(callback, 16);
    return () => {
      clearTimeout(timer);
    };
  }
  const handle = window.requestIdleCallback(callback, { timeout: 250 });
  return () => {
    window.cancelIdleCallback(handle);
  };
}

/** Draws a change before it returns: what is printed is what stands in the page when "beforeprint" has been heard. */
function drawAtOnce(change: () => void): void {
  options.debounceRendering = (draw) => {
    draw();
  };
  try {
    change();
  } finally {
    // Nothing else on the page sets it.
    delete options.debounceRendering;
  }
}
