import { openSource, type SourceTarget } from '../source/source-store.js';

/** A link to a paragraph that opens it beside the page; in a new tab or window, in its document. */
export function SourceLink({ target }: { target: SourceTarget }) {
  return (
    <a
      href={target.url}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        openSource(target, event.currentTarget);
      }}
    >
      {target.label}
    </a>
  );
}
