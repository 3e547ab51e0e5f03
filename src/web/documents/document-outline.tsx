import { useEffect, useRef, useState } from 'preact/hooks';
import type { SectionHeading } from './arrange-text.js';

interface DocumentOutlineProps {
  headings: readonly SectionHeading[];
  /** The section being read. */
  current: SectionHeading | null;
}

/** The headings of a document as links, the section being read marked; folded away where there is no room beside the text. */
export function DocumentOutline({ headings, current }: DocumentOutlineProps) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current !== null) keepInView(list.current);
  }, [current, open]);
  return (
    <nav
      class="reading-outline"
      aria-label="Outline of the document"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        class="action reading-outline-button"
        aria-expanded={open}
        aria-controls="reading-outline-list"
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span class="label">Outline</span>
        {current === null ? null : (
          <span class="reading-outline-current" dir="auto">
            {current.text}
          </span>
        )}
      </button>
      <ol id="reading-outline-list" class="reading-outline-list" data-open={open} ref={list}>
        {headings.map((heading) => (
          <li key={heading.id} class={`reading-outline-${Math.min(heading.depth, 4)}`}>
            <a
              href={`#${heading.id}`}
              dir="auto"
              {...(heading === current ? { 'aria-current': 'location' as const } : {})}
              onClick={() => {
                setOpen(false);
              }}
            >
              {heading.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Scrolls the list, and nothing but the list, so that the marked section is seen in it. */
function keepInView(list: HTMLElement): void {
  const entry = list.querySelector('[aria-current]');
  if (entry === null) return;
  const [box, frame] = [entry.getBoundingClientRect(), list.getBoundingClientRect()];
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top + frame.height / 3;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom + frame.height / 3;
}
