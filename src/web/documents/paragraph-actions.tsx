import type { Document } from '../../contracts/document.js';
import type { ReadingParagraph } from '../../contracts/paragraph.js';
import {
  addBookmark,
  bookmarkKey,
  removeBookmark,
  useBookmarks,
  type Bookmark,
} from '../bookmarks/bookmark-store.js';
import { citeParagraph } from '../reading/cite-paragraph.js';
import { documentAddress } from '../reading/document-address.js';
import { announce } from '../shell/announce.js';
import { copyText } from '../shell/copy-text.js';
import { useState } from 'preact/hooks';

interface ParagraphActionsProps {
  document: Document;
  paragraph: ReadingParagraph;
}

/** What can be done with a paragraph: copy how it is cited, and pick it for a briefing. */
export function ParagraphActions({ document, paragraph }: ParagraphActionsProps) {
  const label = citeParagraph(document, paragraph);
  return (
    <>
      <CopyCitation label={label} paragraph={paragraph} />
      <PickParagraph label={label} paragraph={paragraph} />
    </>
  );
}

interface LabelledParagraph {
  label: string;
  paragraph: ReadingParagraph;
}

function CopyCitation({ label, paragraph }: LabelledParagraph) {
  const [result, setResult] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    const address = documentAddress({ documentId: paragraph.documentId, key: paragraph.key });
    const copied = await copyText({ text: `${label}, ${location.origin}${address}` });
    setResult(copied ? 'copied' : 'refused');
    announce(copied ? `Copied: ${label}` : 'The browser did not let the page copy.');
  };
  const words = { copied: 'Copied', refused: 'Not allowed to copy' };
  return (
    <button type="button" class="quiet" onClick={() => void copy()}>
      {result === null ? 'Copy citation' : words[result]}
    </button>
  );
}

function PickParagraph({ label, paragraph }: LabelledParagraph) {
  const bookmark: Bookmark = {
    pick: { kind: 'paragraph', paragraphId: paragraph.id },
    label,
    text: paragraph.text,
  };
  const key = bookmarkKey(bookmark.pick);
  const picked = useBookmarks().some((other) => bookmarkKey(other.pick) === key);
  const change = () => {
    const problem = picked ? removeBookmark(key) : addBookmark(bookmark);
    announce(problem ?? (picked ? `Taken out of the briefing: ${label}` : `Added to the briefing: ${label}`));
  };
  return (
    <button type="button" class="quiet" aria-pressed={picked} onClick={change}>
      {picked ? 'In the briefing' : 'Add to briefing'}
    </button>
  );
}
