import { useEffect, useState } from 'preact/hooks';
import type { z } from 'zod';
import type { KeptList } from './kept-list.js';

interface Kept<Item> {
  items: readonly Item[];
  /** What keeps the list from being saved, for people; null while all is well. */
  problem: string | null;
}

/** A list of the browser's storage, drawn again when it changes in this tab or in another. */
export function useKeptList<Schema extends z.ZodType>(list: KeptList<Schema>): Kept<z.output<Schema>> {
  const [, setChanges] = useState(0);
  useEffect(() => {
    const seen = list.read();
    const draw = () => {
      setChanges((changes) => changes + 1);
    };
    const follow = (event: StorageEvent) => {
      list.storageChanged(event.key);
    };
    const leave = list.subscribe(draw);
    window.addEventListener('storage', follow);
    // Something may have been changed between the first drawing and this effect.
    if (list.read() !== seen) draw();
    return () => {
      leave();
      window.removeEventListener('storage', follow);
    };
  }, [list]);
  return { items: list.read(), problem: list.problem() };
}
