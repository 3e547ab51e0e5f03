import { useEffect, useState } from 'preact/hooks';

/** A value shared by components that do not stand under one another. */
export interface ValueStore<T> {
  read(): T;
  write(value: T): void;
  /** Calls the listener after every change; returns what ends that. */
  subscribe(listener: (value: T) => void): () => void;
}

/** Makes a store that holds `initial`; writing the value it already holds tells nobody. */
export function createValueStore<T>(initial: T): ValueStore<T> {
  let current = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    read: () => current,
    write(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value of a store; the component is drawn again when it changes. */
export function useStoreValue<T>(store: ValueStore<T>): T {
  const [value, setValue] = useState(() => store.read());
  useEffect(() => {
    const take = (next: T) => {
      setValue(() => next);
    };
    take(store.read());
    return store.subscribe(take);
  }, [store]);
  return value;
}
