import type { TargetedMouseEvent } from 'preact';
import { Link } from 'wouter-preact';
import type { ReadingParagraph } from '../../contracts/paragraph.js';
import { documentAddress } from './document-address.js';
import { printFootnoteMark } from './print-footnote-mark.js';
import { splitText, type TextRange } from './split-text.js';

interface ParagraphTextProps {
  paragraph: ReadingParagraph;
  /** Those that stand below the paragraph. */
  footnotes: readonly ReadingParagraph[];
  highlights?: readonly TextRange[] | undefined;
  anchored: boolean;
}

/** The text of a paragraph with its highlights marked and its footnote calls as links. */
export function ParagraphText({ paragraph, footnotes, highlights = [], anchored }: ParagraphTextProps) {
  const { text, footnoteCalls } = paragraph;
  if (highlights.length === 0 && footnoteCalls.length === 0) return <>{text}</>;
  const pieces = splitText(text, { highlights, calls: footnoteCalls });
  return (
    <>
      {pieces.map((piece, index) => {
        if (piece.kind === 'text') {
          return piece.highlighted ? <mark key={index}>{piece.text}</mark> : piece.text;
        }
        const note = footnotes.find(({ id }) => id === piece.footnoteId);
        return (
          <FootnoteCallLink
            key={index}
            footnoteId={piece.footnoteId}
            note={note}
            anchored={anchored}
            followsCall={pieces[index - 1]?.kind === 'call'}
          />
        );
      })}
    </>
  );
}

interface FootnoteCallLinkProps {
  footnoteId: string;
  /** The footnote where it stands below the paragraph. */
  note: ReadingParagraph | undefined;
  anchored: boolean;
  /** True where another call stands directly before it. */
  followsCall: boolean;
}

/** A footnote call: leads to the footnote below the paragraph, else to where it stands in its document. */
function FootnoteCallLink({ footnoteId, note, anchored, followsCall }: FootnoteCallLinkProps) {
  const mark = printFootnoteMark(footnoteId, note);
  const at = footnoteId.indexOf('#');
  const key = footnoteId.slice(at + 1);
  const label = `Footnote ${mark}`;
  return (
    <sup class={followsCall ? 'reading-call reading-call-next' : 'reading-call'}>
      {anchored ? (
        <a href={`#${encodeURIComponent(key)}`} aria-label={label}>
          {mark}
        </a>
      ) : (
        <Link
          href={documentAddress({ documentId: footnoteId.slice(0, at), key })}
          aria-label={label}
          {...(note === undefined ? {} : { onClick: goToNoteBelow(note.id) })}
        >
          {mark}
        </Link>
      )}
    </sup>
  );
}

/** Moves the focus to the footnote below the paragraph; a click that asks for a new tab is left to the browser. */
function goToNoteBelow(noteId: string): (event: TargetedMouseEvent<Element>) => void {
  return (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    const paragraph = event.currentTarget.closest('.reading-paragraph');
    const note = paragraph?.querySelector(`[data-note="${CSS.escape(noteId)}"]`);
    if (!(note instanceof HTMLElement)) return;
    event.preventDefault();
    note.focus();
  };
}
