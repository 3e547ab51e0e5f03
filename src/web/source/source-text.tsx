import { useLayoutEffect, useRef } from 'preact/hooks';
import { ParagraphView } from '../reading/paragraph-view.js';
import type { LoadedParagraph } from './load-paragraph.js';
import type { SourceTarget } from './source-store.js';

/** Neighbours shown on either side. */
const around = 2;

/** The paragraph with its words marked, and what stands around it in grey. */
export function SourceText({ target, opened }: { target: SourceTarget; opened: LoadedParagraph }) {
  const place = useRef<HTMLDivElement>(null);
  const { paragraph, before, after, footnotes } = opened;
  useLayoutEffect(() => {
    const marked = place.current?.querySelector('mark') ?? place.current;
    const body = marked?.closest('.source-body');
    if (!marked || !body) return;
    const top = marked.getBoundingClientRect().top - body.getBoundingClientRect().top;
    body.scrollTop += top - body.clientHeight / 4;
  }, [paragraph.id, target]);
  return (
    <>
      {before.slice(-around).map((neighbour) => (
        <ParagraphView key={neighbour.id} paragraph={neighbour} tone="context" />
      ))}
      <div class="source-target" ref={place}>
        <ParagraphView
          key={paragraph.id}
          paragraph={paragraph}
          footnotes={footnotes}
          highlights={target.highlights}
          tone="target"
        />
      </div>
      {after.slice(0, around).map((neighbour) => (
        <ParagraphView key={neighbour.id} paragraph={neighbour} tone="context" />
      ))}
    </>
  );
}
