import type { TargetedMouseEvent } from 'preact';
import { Link } from 'wouter-preact';
import { documentAddress } from '../reading/document-address.js';
import { findWords } from '../reading/find-words.js';
import { splitText } from '../reading/split-text.js';
import { openSource } from '../source/source-store.js';
import { cutExcerpt } from './cut-excerpt.js';
import { describeLegs } from './describe-legs.js';
import type { SearchHit } from './find-hits.js';

interface SearchHitViewProps {
  hit: SearchHit;
  /** What was searched for. */
  query: string;
  /** Words to mark, as listQueryWords() gives them. */
  words: readonly string[];
}

/** A paragraph found: where it stands, what it says with the words marked, and how it was found. */
export function SearchHitView({ hit, query, words }: SearchHitViewProps) {
  const { paragraph, label, url, legs } = hit;
  const ranges = findWords(paragraph.text, words);
  const open = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openSource(
      { documentId: paragraph.documentId, key: paragraph.key, highlights: ranges, label, url },
      event.currentTarget,
    );
  };
  return (
    <li class="search-hit">
      <h2 class="search-hit-label">
        <a href={url} onClick={open}>
          {label}
        </a>
      </h2>
      {paragraph.headingPath.length === 0 ? null : (
        <p class="small search-hit-path" dir="auto">
          {paragraph.headingPath.join(' › ')}
        </p>
      )}
      <Excerpt text={paragraph.text} ranges={ranges} />
      <p class="small search-hit-foot">
        <span>Found by {describeLegs(legs)}</span>
        <Link
          href={documentAddress({ documentId: paragraph.documentId, key: paragraph.key, query })}
          aria-label={`Open document at ${label}`}
        >
          Open document
        </Link>
      </p>
    </li>
  );
}

function Excerpt({ text, ranges }: { text: string; ranges: ReturnType<typeof findWords> }) {
  const { start, end } = cutExcerpt(text, ranges);
  const highlights = ranges.map((range) => ({ start: range.start - start, end: range.end - start }));
  return (
    <p class="search-hit-text" dir="auto">
      {start > 0 ? '… ' : null}
      {splitText(text.slice(start, end), { highlights }).map((piece, index) => {
        if (piece.kind === 'call') return null;
        return piece.highlighted ? <mark key={index}>{piece.text}</mark> : piece.text;
      })}
      {end < text.length ? ' …' : null}
    </p>
  );
}
