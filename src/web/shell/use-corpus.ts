import { useEffect } from 'preact/hooks';
import { corpusOverviewSchema, type CorpusOverview } from '../../contracts/corpus-overview.js';
import { connectionNews } from '../http/connection-news.js';
import { requestJson } from '../http/request-json.js';
import { createValueStore, useStoreValue } from './value-store.js';

const corpus = createValueStore<CorpusOverview | null>(null);
let loading = false;

/** What the corpus is; null until it has come. Asked for once for the whole page, and again when the server is back. */
export function useCorpus(): CorpusOverview | null {
  const value = useStoreValue(corpus);
  useEffect(() => {
    if (corpus.read() === null) loadCorpus();
    return connectionNews.onBack(loadCorpus);
  }, []);
  return value;
}

/** Asks for the corpus again: its suggested questions are tried in the background, and come one by one. */
export function loadCorpus(): void {
  if (loading) return;
  loading = true;
  requestJson('/api/corpus', corpusOverviewSchema)
    .then(
      (overview) => {
        corpus.write(overview);
      },
      // What failed is tried again when the server is back; every view shows its own problem meanwhile.
      () => undefined,
    )
    .finally(() => {
      loading = false;
    });
}
