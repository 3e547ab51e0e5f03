import { useMemo, useState } from 'preact/hooks';
import type { Document } from '../../contracts/document.js';
import type { ReadingParagraph } from '../../contracts/paragraph.js';
import { findWords } from '../reading/find-words.js';
import { ParagraphView } from '../reading/paragraph-view.js';
import type { TextRange } from '../reading/split-text.js';
import { nameBlock, type TextChunk } from './cut-chunks.js';
import type { SectionHeading } from './arrange-text.js';
import { ParagraphActions } from './paragraph-actions.js';

/** What all paragraphs of a document have in common when they are shown. */
export interface ReadingContext {
  document: Document;
  /** Locators by paragraph id, of those that call a footnote. */
  callers: ReadonlyMap<string, ReadingParagraph>;
  /** Words to mark, as listQueryWords() gives them. */
  words: readonly string[];
}

interface DocumentChunkProps {
  chunk: TextChunk;
  context: ReadingContext;
  /** The paragraph that was asked for, where it is one of these. */
  target: string | null;
  /** Ranges of one of these paragraphs. */
  highlights: { key: string; ranges: TextRange[] } | null;
}

/** A stretch of a document. What can be done with a paragraph is shown where the pointer or the focus is. */
export function DocumentChunk({ chunk, context, target, highlights }: DocumentChunkProps) {
  const [hovered, setHovered] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  return (
    <div
      onPointerOver={(event) => {
        setHovered(findKey(event.target));
      }}
      onPointerLeave={() => {
        setHovered(null);
      }}
      onFocusIn={(event) => {
        setFocused(findKey(event.target));
      }}
      onFocusOut={(event) => {
        setFocused(findKey(event.relatedTarget));
      }}
    >
      {chunk.blocks.map((block) => {
        const name = nameBlock(block);
        if (block.kind === 'heading') return <Heading key={name} heading={block.heading} />;
        return (
          <Paragraph
            key={name}
            paragraph={block.paragraph}
            context={context}
            isTarget={name === target}
            ranges={highlights?.key === name ? highlights.ranges : null}
            isActive={name === hovered || name === focused || name === target}
          />
        );
      })}
    </div>
  );
}

/** Key of the paragraph an event came from. */
function findKey(from: EventTarget | null): string | null {
  return from instanceof Element ? (from.closest('.reading-paragraph')?.id ?? null) : null;
}

function Heading({ heading: { id, text, depth, before } }: { heading: SectionHeading }) {
  const Level = headingElements[Math.min(depth, headingElements.length) - 1] ?? 'h2';
  return (
    <Level
      id={id}
      class={`reading-heading reading-heading-${depth}`}
      dir="auto"
      tabIndex={-1}
      data-ordinal={before}
    >
      {text}
    </Level>
  );
}

const headingElements = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

interface ParagraphProps {
  paragraph: ReadingParagraph;
  context: ReadingContext;
  isTarget: boolean;
  ranges: TextRange[] | null;
  isActive: boolean;
}

/** Kept from one drawing to the next while nothing about it changes. */
function Paragraph({ paragraph, context, isTarget, ranges, isActive }: ParagraphProps) {
  const { document, words } = context;
  return useMemo(
    () => (
      <ParagraphView
        paragraph={paragraph}
        anchored
        highlights={[...(ranges ?? []), ...findWords(paragraph.text, words)]}
        tone={isTarget ? 'target' : 'plain'}
        actions={isActive ? <ParagraphActions document={document} paragraph={paragraph} /> : undefined}
        after={paragraph.calledBy.length === 0 ? undefined : <WayBack note={paragraph} context={context} />}
      />
    ),
    [paragraph, context, isTarget, ranges, isActive],
  );
}

/** Links from a footnote to the paragraphs that call it. */
function WayBack({ note, context }: { note: ReadingParagraph; context: ReadingContext }) {
  return (
    <span class="reading-way-back">
      {note.calledBy.map((id) => {
        const caller = context.callers.get(id);
        if (caller === undefined) return null;
        return (
          <a key={id} href={`#${encodeURIComponent(caller.key)}`} aria-label={`Back to ${caller.locator}`}>
            {`↩ ${caller.locator}`}
          </a>
        );
      })}
    </span>
  );
}
