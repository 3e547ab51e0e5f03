import { useEffect, useState, type MutableRef } from 'preact/hooks';
import { findSection, type SectionHeading } from './arrange-text.js';
import { findReadElement } from './find-read-element.js';

/** How often the place of the reader is looked for, in milliseconds. */
const interval = 120;

/** The section at the top of what is being read, followed while scrolling; null above the first heading. */
export function useCurrentSection(
  headings: readonly SectionHeading[],
  text: MutableRef<HTMLElement | null>,
): SectionHeading | null {
  const [current, setCurrent] = useState<SectionHeading | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    const look = () => {
      timer = undefined;
      const ordinal = text.current === null ? null : findOrdinalInView(text.current);
      if (ordinal !== null) setCurrent(findSection(headings, ordinal));
    };
    const plan = () => {
      timer ??= window.setTimeout(look, interval);
    };
    plan();
    // Captured, because the element that scrolls may be any that holds the page.
    document.addEventListener('scroll', plan, { capture: true, passive: true });
    window.addEventListener('resize', plan);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('scroll', plan, { capture: true });
      window.removeEventListener('resize', plan);
    };
  }, [headings, text]);
  return current;
}

/** Ordinal of the paragraph or heading that is read at the top of the window; -1 above the text, null when unknown. */
function findOrdinalInView(text: HTMLElement): number | null {
  if (text.getBoundingClientRect().top > window.innerHeight / 3) return -1;
  const read = findReadElement(text);
  return read === null ? null : Number(read.dataset['ordinal']);
}
