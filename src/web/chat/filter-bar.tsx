import { useId, useRef, useState } from 'preact/hooks';
import type { CorpusOverview } from '../../contracts/corpus-overview.js';
import type { SearchFilter } from '../../contracts/search-index.js';
import { useCorpus } from '../shell/use-corpus.js';
import { describeFilters } from './describe-filters.js';
import { filterChoices } from './filter-choices.js';
import { FiltersAlone } from './filters-alone.js';
import { toggleFilter } from './toggle-filter.js';
import './filter-bar.css';

interface FilterBarProps {
  filters: SearchFilter;
  onChange: (filters: SearchFilter) => void;
}

/** What is searched: a quiet line that unfolds into documents, kinds and years. Nothing chosen means everything. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const corpus = useCorpus();
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const unfold = useRef<HTMLButtonElement>(null);
  if (corpus === null) return <FiltersAlone filters={filters} onChange={onChange} />;
  const { documents } = corpus;
  const narrowed = Object.keys(filters).length > 0;
  return (
    <div class="chat-filter">
      <div class="chat-filter-line">
        <button
          type="button"
          ref={unfold}
          class={narrowed ? 'quiet chat-filter-active' : 'quiet'}
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {describeFilters(filters, documents)}
        </button>
        {narrowed ? (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              unfold.current?.focus();
              onChange({});
            }}
          >
            Search everything
          </button>
        ) : null}
      </div>
      <div id={panelId} class="chat-filter-panel" hidden={!open}>
        <AllChoices filters={filters} documents={documents} onChange={onChange} />
      </div>
    </div>
  );
}

interface AllChoicesProps extends FilterBarProps {
  documents: CorpusOverview['documents'];
}

function AllChoices({ filters, documents, onChange }: AllChoicesProps) {
  const { kinds, years } = filterChoices(documents);
  return (
    <>
      <Choices
        legend="Documents"
        choices={documents.map(({ id, shortTitle }) => ({ value: id, name: shortTitle }))}
        chosen={filters.documentIds}
        onToggle={(value) => {
          onChange(toggleFilter(filters, { field: 'documentIds', value }));
        }}
      />
      <Choices
        legend="Kinds"
        choices={kinds.map((value) => ({ value, name: value }))}
        chosen={filters.kinds}
        onToggle={(value) => {
          onChange(toggleFilter(filters, { field: 'kinds', value }));
        }}
      />
      <Choices
        legend="Years"
        choices={years.map((value) => ({ value, name: String(value) }))}
        chosen={filters.years}
        onToggle={(value) => {
          onChange(toggleFilter(filters, { field: 'years', value }));
        }}
      />
    </>
  );
}

interface ChoicesProps<T extends string | number> {
  legend: string;
  choices: { value: T; name: string }[];
  chosen: readonly T[] | undefined;
  onToggle: (value: T) => void;
}

function Choices<T extends string | number>({ legend, choices, chosen, onToggle }: ChoicesProps<T>) {
  if (choices.length === 0) return null;
  return (
    <fieldset class="chat-filter-field">
      <legend class="label">{legend}</legend>
      {choices.map(({ value, name }) => (
        <label key={value} class="chat-filter-choice">
          <input
            type="checkbox"
            checked={chosen?.includes(value) ?? false}
            onChange={() => {
              onToggle(value);
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
