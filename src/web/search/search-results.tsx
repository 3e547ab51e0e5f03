import { useMemo } from 'preact/hooks';
import { listQueryWords } from '../reading/find-words.js';
import type { SearchHit } from './find-hits.js';
import { mostHits, type SearchRequest } from './search-address.js';
import { SearchHitView } from './search-hit.js';

interface SearchResultsProps {
  hits: readonly SearchHit[];
  request: SearchRequest;
  /** True while more are on their way. */
  isLoading: boolean;
  onMore: () => void;
  onClearFilters: () => void;
}

/** The paragraphs found, best first, and a way to more of them. */
export function SearchResults({ hits, request, isLoading, onMore, onClearFilters }: SearchResultsProps) {
  const words = useMemo(() => listQueryWords(request.query), [request.query]);
  if (hits.length === 0) return <NothingFound request={request} onClearFilters={onClearFilters} />;
  return (
    <>
      <p class="small search-count">
        {hits.length === 1 ? '1 paragraph' : `${hits.length} paragraphs`}, nearest first
      </p>
      <ol class="search-hits">
        {hits.map((hit) => (
          <SearchHitView key={hit.paragraph.id} hit={hit} query={request.query} words={words} />
        ))}
      </ol>
      <More shown={hits.length} limit={request.limit} isLoading={isLoading} onMore={onMore} />
    </>
  );
}

interface MoreProps {
  shown: number;
  limit: number;
  isLoading: boolean;
  onMore: () => void;
}

function More({ shown, limit, isLoading, onMore }: MoreProps) {
  if (!isLoading && shown < limit) return <p class="small">That is all that was found.</p>;
  if (!isLoading && limit >= mostHits) {
    return (
      <p class="small">The first {mostHits} are shown. More words, or a filter, bring others to the front.</p>
    );
  }
  return (
    <button
      type="button"
      class="action"
      aria-disabled={isLoading}
      onClick={() => {
        if (!isLoading) onMore();
      }}
    >
      {isLoading ? 'Loading …' : 'More'}
    </button>
  );
}

function NothingFound({ request, onClearFilters }: Pick<SearchResultsProps, 'request' | 'onClearFilters'>) {
  const isFiltered = Object.keys(request.filters).length > 0;
  return (
    <div class="search-empty">
      <p>
        Nothing was found for “{request.query}”{isFiltered ? ' in the documents the filters leave' : ''}.
      </p>
      {isFiltered ? (
        <button type="button" class="action" onClick={onClearFilters}>
          Search all documents
        </button>
      ) : null}
    </div>
  );
}
