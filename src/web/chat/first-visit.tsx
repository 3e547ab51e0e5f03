import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { CorpusOverview } from '../../contracts/corpus-overview.js';
import { formatDate } from '../shell/format-date.js';
import { ProblemNote } from '../shell/problem-note.js';
import { loadCorpus, useCorpus, useCorpusProblem } from '../shell/use-corpus.js';

/** What this corpus is, and what could be asked of it. */
export function FirstVisit({ onAsk }: { onAsk: (question: string) => void }) {
  const corpus = useCorpus();
  const problem = useCorpusProblem();
  if (corpus === null && problem !== null) return <ProblemNote problem={problem} onRetry={loadCorpus} />;
  if (corpus === null) return <p class="small">Opening the corpus …</p>;
  const { counts, documents, suggestions, answerer } = corpus;
  return (
    <div class="chat-first">
      <p class="chat-text">
        {counts.documents} documents, {counts.paragraphs.toLocaleString('en-GB')} paragraphs
        {describeSpan(documents)}. Every sentence of an answer names the paragraph it rests on and opens it;
        what the documents do not hold is said, not made up.
      </p>
      <Suggestions suggestions={suggestions} onAsk={onAsk} />
      <section class="chat-suggestions" aria-labelledby="documents-heading">
        <h2 class="label" id="documents-heading">
          What it answers from
        </h2>
        <ul class="chat-documents">
          {documents.slice(0, shownDocuments).map((document) => (
            <li key={document.id} class="chat-document">
              <Link href={`/documents/${encodeURIComponent(document.id)}`}>{document.title}</Link>
              <span class="small">{describeDocument(document)}</span>
            </li>
          ))}
          {documents.length > shownDocuments ? (
            <li>
              <Link href="/documents">All {documents.length} documents</Link>
            </li>
          ) : null}
        </ul>
      </section>
      <FirstNotes answerer={answerer} />
    </div>
  );
}

/** Where what is asked goes, and where programs ask. */
function FirstNotes({ answerer }: Pick<CorpusOverview, 'answerer'>) {
  return (
    <p class="small">
      {answerer === null
        ? 'Answers are made of sentences of the documents; nothing you ask leaves this server.'
        : `A question, the turns before it and the passages found for it are sent to ${answerer.destination}; nothing else leaves this server.`}{' '}
      Programs can ask too: <a href="/api/docs">the API</a>.
    </p>
  );
}

interface SuggestionsProps {
  suggestions: readonly string[];
  onAsk: (question: string) => void;
}

/** Questions to begin with; while fewer than three have been tried, their room is kept and they are asked for again. */
function Suggestions({ suggestions, onAsk }: SuggestionsProps) {
  const [looks, setLooks] = useState(0);
  const awaited = suggestions.length < mostSuggestions && looks < mostLooks;
  useEffect(() => {
    if (!awaited) return;
    const timer = window.setTimeout(() => {
      loadCorpus();
      setLooks(looks + 1);
    }, lookInterval);
    return () => {
      window.clearTimeout(timer);
    };
  }, [awaited, looks]);
  if (suggestions.length === 0 && !awaited) return null;
  return (
    <section
      class={awaited ? 'chat-suggestions chat-suggestions-awaited' : 'chat-suggestions'}
      aria-labelledby="suggestions-heading"
    >
      <h2 class="label" id="suggestions-heading">
        Questions it answers, to begin with
      </h2>
      <ul>
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <button
              type="button"
              class="chat-suggestion"
              onClick={() => {
                onAsk(suggestion);
              }}
            >
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostSuggestions = 3;
const mostLooks = 5;
/** Milliseconds between two looks for further suggestions. */
const lookInterval = 1500;

/** Beyond these the list of documents is a page of its own. */
const shownDocuments = 6;

function describeSpan(documents: CorpusOverview['documents']): string {
  const years = documents.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])).sort();
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? `, ${first}` : `, ${first} to ${last}`;
}

function describeDocument({ symbol, kind, date, paragraphs }: CorpusOverview['documents'][number]): string {
  const facts = [symbol, kind, date === null ? null : formatDate(date), `${paragraphs} paragraphs`];
  return facts.filter((fact) => fact !== null).join(' · ');
}
