import { useCallback, useEffect, useState } from 'preact/hooks';
import { connectionNews } from '../http/connection-news.js';
import { describeFailure, type HttpProblem } from '../http/http-problem.js';
import { loadedFor, type Loaded, type LoadedWith } from './loaded-for.js';

/** Something the server is asked for, as far as it has come. */
export type Resource<T> =
  | { state: 'loading' }
  | { state: 'failed'; problem: HttpProblem; retry: () => void }
  | { state: 'ready'; value: T; reload: () => void };

/**
 * Loads something when the component appears and whenever `deps` change; what was loaded for others is not given from
 * then on. A value already shown stays while it is loaded again; what failed because the server was away is tried again
 * when it is back.
 */
export function useResource<T>(
  load: (signal: AbortSignal) => Promise<T>,
  deps: readonly unknown[],
): Resource<T> {
  const [kept, setKept] = useState<LoadedWith<T>>({ deps, loaded: { state: 'loading' } });
  const [attempt, setAttempt] = useState(0);
  const keep = (next: Loaded<T>) => {
    setKept({ deps, loaded: next });
  };
  useEffect(() => startLoading(load, keep), [...deps, attempt]);

  const loaded = loadedFor(kept, deps);
  const again = useCallback(() => {
    setAttempt((count) => count + 1);
  }, []);
  const lost = loaded.state === 'failed' && loaded.problem.status === 0;
  useEffect(() => (lost ? connectionNews.onBack(again) : undefined), [lost, again]);

  if (loaded.state === 'failed') {
    const retry = () => {
      keep({ state: 'loading' });
      again();
    };
    return { state: 'failed', problem: loaded.problem, retry };
  }
  return loaded.state === 'ready' ? { state: 'ready', value: loaded.value, reload: again } : loaded;
}

/** Returns what breaks the loading off; nothing is set after that. */
function startLoading<T>(
  load: (signal: AbortSignal) => Promise<T>,
  setLoaded: (loaded: Loaded<T>) => void,
): () => void {
  const controller = new AbortController();
  load(controller.signal).then(
    (value) => {
      if (!controller.signal.aborted) setLoaded({ state: 'ready', value });
    },
    (error: unknown) => {
      if (!controller.signal.aborted) setLoaded({ state: 'failed', problem: describeFailure(error) });
    },
  );
  return () => {
    controller.abort();
  };
}
