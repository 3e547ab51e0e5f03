import { useRef } from 'preact/hooks';
import type { SearchFilter } from '../../contracts/search-index.js';
import { loadCorpus, useCorpusProblem } from '../shell/use-corpus.js';
import { describeUnknownFilters } from './describe-filters.js';

interface FiltersAloneProps {
  filters: SearchFilter;
  onChange: (filters: SearchFilter) => void;
}

/** The filters while the documents are not known: what is on can be taken off, and nothing chosen. */
export function FiltersAlone({ filters, onChange }: FiltersAloneProps) {
  const problem = useCorpusProblem();
  const line = useRef<HTMLParagraphElement>(null);
  const narrowed = Object.keys(filters).length > 0;
  return (
    <div class="chat-filter">
      <p class="small" ref={line} tabIndex={-1}>
        {narrowed ? describeUnknownFilters(filters) : null}
        {narrowed ? (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              line.current?.focus();
              onChange({});
            }}
          >
            Search everything
          </button>
        ) : null}
        {problem === null ? null : 'The list of documents to choose from has not come.'}
        {problem === null ? null : (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              line.current?.focus();
              loadCorpus();
            }}
          >
            Load the list again
          </button>
        )}
      </p>
    </div>
  );
}
