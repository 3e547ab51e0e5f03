import { useMemo, useState } from 'preact/hooks';
import { Link, useLocation, useSearch } from 'wouter-preact';
import { corpusOverviewSchema } from '../../contracts/corpus-overview.js';
import { requestJson } from '../http/request-json.js';
import { PageHeading } from '../shell/page-heading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useResource } from '../shell/use-resource.js';
import { DocumentTable } from './document-table.js';
import { listDocuments, readOrder, type DocumentOrder, type ListedDocument } from './list-documents.js';
import './documents-page.css';

/** All documents of the corpus, to be found by words and ordered by date or title. */
export function DocumentsPage() {
  const corpus = useResource((signal) => requestJson('/api/corpus', corpusOverviewSchema, { signal }), []);
  return (
    <div class="documents-page">
      <PageHeading title="Documents" />
      {corpus.state === 'loading' ? (
        <p class="small" role="status">
          Looking up the documents …
        </p>
      ) : null}
      {corpus.state === 'failed' ? <ProblemNote problem={corpus.problem} onRetry={corpus.retry} /> : null}
      {corpus.state === 'ready' ? <DocumentList documents={corpus.value.documents} /> : null}
    </div>
  );
}

function DocumentList({ documents }: { documents: readonly ListedDocument[] }) {
  const [words, setWords] = useState('');
  const [, navigate] = useLocation();
  const order = readOrder(new URLSearchParams(useSearch()).get('order'));
  const listed = useMemo(() => listDocuments(documents, { order, words }), [documents, order, words]);
  const setOrder = (next: DocumentOrder) => {
    navigate(next === 'latest' ? '/documents' : `/documents?order=${next}`, { replace: true });
  };
  if (documents.length === 0) {
    return <p>There are no documents in this corpus yet. Put files into its folder and build the index.</p>;
  }
  return (
    <>
      <div class="documents-controls">
        <label class="hidden-text" for="documents-words">
          Words of the title, symbol, body or kind
        </label>
        <input
          id="documents-words"
          class="field"
          type="search"
          autocomplete="off"
          placeholder="Words of the title, symbol, body or kind"
          value={words}
          onInput={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <OrderChoice order={order} onChange={setOrder} />
      </div>
      <p class="small" role="status">
        {countDocuments(listed.length, documents.length)}
      </p>
      {listed.length === 0 ? (
        <p class="documents-none">
          No document fits these words.{' '}
          <Link href={`/search?q=${encodeURIComponent(words)}`}>
            Search the text of the documents for them
          </Link>
        </p>
      ) : (
        <DocumentTable documents={listed} order={order} onOrder={setOrder} />
      )}
    </>
  );
}

const orderNames = { latest: 'Latest first', earliest: 'Earliest first', title: 'By title' } as const;

interface OrderChoiceProps {
  order: DocumentOrder;
  onChange: (order: DocumentOrder) => void;
}

/** For narrow screens, where the table has no heads to press. */
function OrderChoice({ order, onChange }: OrderChoiceProps) {
  return (
    <select
      class="field documents-order"
      aria-label="Order"
      value={order}
      onChange={(event) => {
        onChange(readOrder(event.currentTarget.value));
      }}
    >
      {Object.entries(orderNames).map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

function countDocuments(listed: number, all: number): string {
  const documents = all === 1 ? '1 document' : `${all.toLocaleString('en-GB')} documents`;
  return listed === all ? documents : `${listed.toLocaleString('en-GB')} of ${documents}`;
}
