import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import {
  addBookmark,
  bookmarkKey,
  hasBookmark,
  removeBookmark,
  useBookmarks,
} from '../bookmarks/bookmark-store.js';
import { documentAddress } from '../reading/document-address.js';
import { announce } from '../shell/announce.js';
import { copyText } from '../shell/copy-text.js';
import { formatCitation } from './format-citation.js';
import type { LoadedParagraph } from './load-paragraph.js';
import type { SourceTarget } from './source-store.js';

/** What can be done with a paragraph: opened in its document, cited, taken into a briefing. */
export function SourceActions({ target, opened }: { target: SourceTarget; opened: LoadedParagraph }) {
  const [said, setSaid] = useState<string | null>(null);
  useBookmarks();
  const { paragraph, label } = opened;
  const pick = { kind: 'paragraph', paragraphId: paragraph.id } as const;
  const picked = hasBookmark(bookmarkKey(pick));
  const say = (text: string) => {
    setSaid(text);
    announce(text);
  };
  const copy = async () => {
    const quote = quoteOf(target, paragraph.text);
    const done = await copyText({
      text: formatCitation({ label, quote, url: target.url, origin: window.location.origin }),
    });
    say(done ? 'Citation copied' : 'The browser does not let this page copy');
  };
  const toggle = () => {
    const refusal = picked
      ? removeBookmark(bookmarkKey(pick))
      : addBookmark({ pick, label, text: paragraph.text });
    say(refusal ?? (picked ? 'Taken out of the briefing' : 'Added to the briefing'));
  };
  return (
    <footer class="source-actions">
      <Link href={documentAddress(target)} class="quiet">
        Open document
      </Link>
      <button type="button" class="quiet" onClick={() => void copy()}>
        Copy citation
      </button>
      <button type="button" class="quiet" aria-pressed={picked} onClick={toggle}>
        {picked ? 'In the briefing' : 'Add to briefing'}
      </button>
      {said === null ? null : <span class="small">{said}</span>}
    </footer>
  );
}

/** The words highlighted; the whole paragraph where none are. */
function quoteOf({ highlights }: SourceTarget, text: string): string {
  if (highlights.length === 0) return text;
  return highlights.map(({ start, end }) => text.slice(start, end)).join(' … ');
}
