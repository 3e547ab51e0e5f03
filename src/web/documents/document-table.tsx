import { Link } from 'wouter-preact';
import { documentAddress } from '../reading/document-address.js';
import { printDate } from '../reading/print-date.js';
import type { DocumentOrder, ListedDocument } from './list-documents.js';
import { printLanguage } from './print-language.js';
import { printStatus } from './print-status.js';

interface DocumentTableProps {
  documents: readonly ListedDocument[];
  order: DocumentOrder;
  onOrder: (order: DocumentOrder) => void;
}

/** The documents as a table; on narrow screens every row is set as a card. */
export function DocumentTable({ documents, order, onOrder }: DocumentTableProps) {
  const byDate = { latest: 'descending', earliest: 'ascending', title: 'none' } as const;
  return (
    <table class="documents-table">
      <caption class="hidden-text">Documents of the corpus</caption>
      <thead>
        <tr>
          <th scope="col" aria-sort={order === 'title' ? 'ascending' : 'none'}>
            <SortButton
              name="Document"
              arrow={order === 'title' ? '↑' : ''}
              onPress={() => {
                onOrder('title');
              }}
            />
          </th>
          <th scope="col">Body and session</th>
          <th scope="col" aria-sort={byDate[order]}>
            <SortButton
              name="Date"
              arrow={{ latest: '↓', earliest: '↑', title: '' }[order]}
              onPress={() => {
                onOrder(order === 'latest' ? 'earliest' : 'latest');
              }}
            />
          </th>
          <th scope="col">Kind and status</th>
          <th scope="col">Language</th>
          <th scope="col" class="documents-number">
            Paragraphs
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </tbody>
    </table>
  );
}

function SortButton({ name, arrow, onPress }: { name: string; arrow: string; onPress: () => void }) {
  return (
    <button type="button" class="documents-sort" onClick={onPress}>
      {name} <span aria-hidden="true">{arrow}</span>
    </button>
  );
}

function Row({ document }: { document: ListedDocument }) {
  const { id, title, shortTitle, symbol, body, session, kind, status, language, paragraphs } = document;
  return (
    <tr>
      <th scope="row" class="documents-title" dir="auto">
        <Link href={documentAddress({ documentId: id })}>{shortTitle}</Link>
        {symbol === null ? null : <span class="documents-symbol">{symbol}</span>}
        {title === shortTitle ? null : <span class="documents-full-title">{title}</span>}
      </th>
      <td class="documents-body" dir="auto">
        {body}
        {session === null ? null : <span class="documents-second">{session}</span>}
      </td>
      <td class="documents-date">{printDate(document.date) ?? 'No date'}</td>
      <td>
        {kind === null ? null : <span class="documents-kind">{kind}</span>}
        {status === null ? null : (
          <span class={status === 'draft' ? 'documents-draft' : 'documents-second'}>
            {printStatus(status)}
          </span>
        )}
      </td>
      <td>{printLanguage(language)}</td>
      <td class="documents-number">
        {paragraphs.toLocaleString('en-GB')}
        <span class="documents-unit"> paragraphs</span>
      </td>
    </tr>
  );
}
