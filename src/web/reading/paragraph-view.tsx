import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { ReadingParagraph } from '../../contracts/paragraph.js';
import { describeMark } from './describe-mark.js';
import { documentAddress } from './document-address.js';
import { ParagraphText } from './paragraph-text.js';
import { printFootnoteMark } from './print-footnote-mark.js';
import type { TextRange } from './split-text.js';
import './paragraph-view.css';

export interface ParagraphViewProps {
  paragraph: ReadingParagraph;
  /** Footnotes it calls that are to stand below it; absent where they stand elsewhere. */
  footnotes?: readonly ReadingParagraph[] | undefined;
  /** UTF-16 ranges of its text, marked. */
  highlights?: readonly TextRange[] | undefined;
  /** `target` is the paragraph that was asked for; `context` stands back behind it. */
  tone?: 'plain' | 'target' | 'context' | undefined;
  /** What can be done with it. */
  actions?: ComponentChildren;
  /**
   * Set in the reading view of its document, where every paragraph and footnote stands once: it is then found under its
   * key, its mark links to itself, and footnote calls lead to the footnotes within the page.
   */
  anchored?: boolean | undefined;
  /** Stands after the text, for example the way back from a footnote. */
  after?: ComponentChildren;
}

/** A paragraph as printed: its number in the margin, its text with footnote calls and highlights, its footnotes below. */
export function ParagraphView(props: ParagraphViewProps) {
  const { paragraph, footnotes = [], highlights, tone = 'plain', actions, anchored = false, after } = props;
  const { depth } = describeMark(paragraph);
  const anchor = anchored ? { id: paragraph.key, tabIndex: -1, 'data-ordinal': paragraph.ordinal } : {};
  return (
    <div
      class={`reading-paragraph reading-${tone} reading-depth-${depth} reading-kind-${paragraph.kind}`}
      {...anchor}
    >
      <Mark paragraph={paragraph} anchored={anchored} />
      <div class="reading-body">
        <p class="reading-text" dir="auto">
          <ParagraphText
            paragraph={paragraph}
            footnotes={footnotes}
            highlights={highlights}
            anchored={anchored}
          />
          {after}
        </p>
        {footnotes.length === 0 ? null : <Footnotes footnotes={footnotes} />}
        {actions === undefined || actions === null ? null : <div class="reading-actions">{actions}</div>}
      </div>
    </div>
  );
}

function Mark({ paragraph, anchored }: { paragraph: ReadingParagraph; anchored: boolean }) {
  const { mark } = describeMark(paragraph);
  const { documentId, key, locator } = paragraph;
  const names = { class: 'reading-mark', title: locator, 'aria-label': locator };
  if (!anchored) {
    return (
      <Link href={documentAddress({ documentId, key })} {...names}>
        {mark}
      </Link>
    );
  }
  return (
    <a href={`#${encodeURIComponent(key)}`} {...names}>
      {mark}
    </a>
  );
}

/** Footnotes below the paragraph that calls them. */
function Footnotes({ footnotes }: { footnotes: readonly ReadingParagraph[] }) {
  return (
    <div class="reading-notes" role="group" aria-label="Footnotes">
      {footnotes.map((note) => (
        <p key={note.id} class="reading-note" data-note={note.id} tabIndex={-1}>
          <span class="reading-note-mark">{printFootnoteMark(note.id, note)}</span>
          <span class="reading-text" dir="auto">
            {note.text}
          </span>
        </p>
      ))}
    </div>
  );
}
