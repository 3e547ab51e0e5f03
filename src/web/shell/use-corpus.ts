import { useEffect } from 'preact/hooks';
import { corpusOverviewSchema, type CorpusOverview } from '../../contracts/corpus-overview.js';
import { connectionNews } from '../http/connection-news.js';
import type { HttpProblem } from '../http/http-problem.js';
import { requestJson } from '../http/request-json.js';
import { CorpusLoader } from './corpus-loader.js';
import { useStoreValue } from './value-store.js';

const loader = new CorpusLoader({
  request: () => requestJson('/api/corpus', corpusOverviewSchema),
  later: (callback, milliseconds) => {
    const timer = window.setTimeout(callback, milliseconds);
    return () => {
      window.clearTimeout(timer);
    };
  },
});

/** What the corpus is; null until it has come. Asked for once for the whole page, and again when the server is back. */
export function useCorpus(): CorpusOverview | null {
  const { corpus } = useStoreValue(loader.known);
  useEffect(() => {
    const { corpus: known, problem } = loader.known.read();
    // After a failure it is asked again by itself.
    if (known === null && problem === null) loadCorpus();
    return connectionNews.onBack(loadCorpus);
  }, []);
  return corpus;
}

/** Why the corpus has not come; null while it may still come, and once it has. */
export function useCorpusProblem(): HttpProblem | null {
  return useStoreValue(loader.known).problem;
}

/** Asks for the corpus again: its suggested questions are tried in the background, and come one by one. */
export function loadCorpus(): void {
  void loader.load();
}
