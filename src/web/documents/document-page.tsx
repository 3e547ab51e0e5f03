import { useMemo, useRef } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { documentAddress } from '../reading/document-address.js';
import { listQueryWords } from '../reading/find-words.js';
import { PageHeading } from '../shell/page-heading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useResource } from '../shell/use-resource.js';
import { arrangeText } from './arrange-text.js';
import { cutChunks, indexChunks } from './cut-chunks.js';
import { DocumentFacts } from './document-facts.js';
import { DocumentOutline } from './document-outline.js';
import { DocumentText } from './document-text.js';
import { openDocument, type OpenedDocument } from './opened-document.js';
import { readLanguageTag } from './read-language-tag.js';
import { UnknownKey } from './unknown-key.js';
import { useCurrentSection } from './use-current-section.js';
import { useDocumentAddress } from './use-document-address.js';
import './document-page.css';

/** One document for reading, opened at the paragraph that the address names. */
export function DocumentPage({ documentId }: { documentId: string }) {
  const opened = useResource((signal) => openDocument(documentId, signal), [documentId]);
  const title = opened.state === 'ready' ? opened.value.document.title : 'Document';
  return (
    <article class="reading-page">
      <PageHeading title={title} />
      {opened.state === 'loading' ? (
        <p class="small" role="status">
          Opening the document …
        </p>
      ) : null}
      {opened.state === 'ready' ? <Reading opened={opened.value} /> : null}
      {opened.state !== 'failed' ? null : opened.problem.status === 404 ? (
        <UnknownDocument documentId={documentId} />
      ) : (
        <ProblemNote problem={opened.problem} onRetry={opened.retry} />
      )}
    </article>
  );
}

function UnknownDocument({ documentId }: { documentId: string }) {
  return (
    <p role="alert">
      There is no document “{documentId}” in this corpus. It may have been taken out, or the address may have
      been cut short. <Link href="/documents">All documents</Link>
    </p>
  );
}

function Reading({ opened: { document, paragraphs, headings } }: { opened: OpenedDocument }) {
  const address = useDocumentAddress();
  const text = useRef<HTMLDivElement>(null);
  const arranged = useMemo(() => arrangeText(paragraphs, headings), [paragraphs, headings]);
  const chunks = useMemo(() => cutChunks(arranged), [arranged]);
  const places = useMemo(() => indexChunks(chunks), [chunks]);
  const callers = useMemo(() => new Map(paragraphs.map((one) => [one.id, one])), [paragraphs]);
  const words = useMemo(() => listQueryWords(address.query), [address.query]);
  const context = useMemo(() => ({ document, callers, words }), [document, callers, words]);
  const current = useCurrentSection(arranged.headings, text);
  return (
    <>
      <DocumentFacts document={document} paragraphs={paragraphs.length} />
      {address.key === null || places.has(address.key) ? null : (
        <UnknownKey wanted={address.key} document={document} paragraphs={paragraphs} />
      )}
      {words.length === 0 ? null : (
        <p class="small reading-marked-words">
          Marked: {words.join(', ')}.{' '}
          <Link href={documentAddress({ documentId: document.id, ...(address.key && { key: address.key }) })}>
            Take the marks off
          </Link>
        </p>
      )}
      <div class="reading-layout">
        {arranged.headings.length < 2 ? null : (
          <DocumentOutline headings={arranged.headings} current={current} />
        )}
        <div class="reading-document" lang={readLanguageTag(document.language)} ref={text}>
          {paragraphs.length === 0 ? <p>No text was found in this document.</p> : null}
          <DocumentText chunks={chunks} places={places} context={context} address={address} text={text} />
        </div>
      </div>
    </>
  );
}
