import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';
import type { SearchFilter } from '../../contracts/search-index.js';
import { FilterBar } from '../chat/filter-bar.js';
import { announce } from '../shell/announce.js';
import { PageHeading } from '../shell/page-heading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useKeptPlace } from '../shell/use-kept-place.js';
import { useResource } from '../shell/use-resource.js';
import { findHits, type SearchHit } from './find-hits.js';
import { hitsShown, readSearchAddress, writeSearchAddress, type SearchRequest } from './search-address.js';
import { SearchResults } from './search-results.js';
import './search-page.css';

/** Search without an answer: the paragraphs found for words. What is searched stands in the address. */
export function SearchPage() {
  const search = useSearch();
  const request = useMemo(() => readSearchAddress(search), [search]);
  const [, navigate] = useLocation();
  const go = (changes: Partial<SearchRequest>, replace = false) => {
    const address = writeSearchAddress({ ...request, ...changes });
    navigate(address === '' ? '/search' : `/search?${address}`, { replace });
  };
  return (
    <div class="search-page">
      <PageHeading title="Search" />
      <SearchForm
        request={request}
        onSearch={(query) => {
          go({ query, limit: hitsShown });
        }}
        onFilter={(filters) => {
          go({ filters, limit: hitsShown }, true);
        }}
      />
      {request.query === '' ? (
        <p class="search-empty">
          Words, a symbol or a paragraph number, such as “para. 23”. The paragraphs that come nearest are
          shown as they stand, without an answer made of them.
        </p>
      ) : (
        <Results
          request={request}
          onMore={() => {
            go({ limit: request.limit + hitsShown }, true);
          }}
          onClearFilters={() => {
            go({ filters: {}, limit: hitsShown }, true);
          }}
        />
      )}
    </div>
  );
}

interface SearchFormProps {
  request: SearchRequest;
  onSearch: (query: string) => void;
  onFilter: (filters: SearchFilter) => void;
}

function SearchForm({ request, onSearch, onFilter }: SearchFormProps) {
  const [words, setWords] = useState(request.query);
  // Back and forward change what is searched.
  useEffect(() => {
    setWords(request.query);
  }, [request.query]);
  return (
    <div class="search-form">
      <form
        role="search"
        class="search-words"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(words.trim());
        }}
      >
        <label class="hidden-text" for="search-words">
          Words to search for
        </label>
        <input
          id="search-words"
          class="field"
          type="search"
          dir="auto"
          autocomplete="off"
          maxLength={2000}
          placeholder="Words to search for"
          value={words}
          onInput={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <button type="submit" class="action">
          Search
        </button>
      </form>
      <FilterBar filters={request.filters} onChange={onFilter} />
    </div>
  );
}

interface ResultsProps {
  request: SearchRequest;
  onMore: () => void;
  onClearFilters: () => void;
}

function Results(props: ResultsProps) {
  // More of the same search keeps what is shown while it is loaded; another search begins anew.
  const search = writeSearchAddress({ ...props.request, limit: hitsShown });
  return <ResultsOfSearch key={search} {...props} />;
}

function ResultsOfSearch({ request, onMore, onClearFilters }: ResultsProps) {
  const { limit } = request;
  const [shown, setShown] = useState<SearchHit[] | null>(null);
  const found = useResource(async (signal) => ({ limit, hits: await findHits(request, signal) }), [limit]);
  // What was loaded last is at hand for a moment after more was asked for.
  const loaded = found.state === 'ready' && found.value.limit === limit ? found.value.hits : null;
  useEffect(() => {
    if (loaded === null) return;
    setShown(loaded);
    announce(loaded.length === 0 ? 'Nothing found' : `${loaded.length} paragraphs found`);
  }, [loaded]);
  const hits = loaded ?? shown;
  useKeptPlace({ ready: hits !== null && found.state !== 'failed' });
  if (found.state === 'failed') return <ProblemNote problem={found.problem} onRetry={found.retry} />;
  if (hits === null) {
    return (
      <p class="small" role="status">
        Searching …
      </p>
    );
  }
  return (
    <SearchResults
      hits={hits}
      request={request}
      isLoading={loaded === null}
      onMore={onMore}
      onClearFilters={onClearFilters}
    />
  );
}
