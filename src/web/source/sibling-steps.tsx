import { openSource, type SourceTarget } from './source-store.js';

/** Steps through the citations of the answer the source was opened from. */
export function SiblingSteps({ target }: { target: SourceTarget }) {
  const { siblings = [], n } = target;
  const at = siblings.findIndex((sibling) => sibling.n === n);
  if (n === undefined || at === -1 || siblings.length < 2) return null;
  const step = (by: number) => {
    const next = siblings[at + by];
    if (next !== undefined) openSource({ ...next, siblings });
  };
  return (
    <div class="source-steps" role="group" aria-label="Citations of the answer">
      <button
        type="button"
        class="quiet"
        aria-disabled={at === 0}
        onClick={() => {
          step(-1);
        }}
      >
        Previous
      </button>
      <span class="small">
        Citation {n} of {siblings.length}
      </span>
      <button
        type="button"
        class="quiet"
        aria-disabled={at === siblings.length - 1}
        onClick={() => {
          step(1);
        }}
      >
        Next
      </button>
    </div>
  );
}
