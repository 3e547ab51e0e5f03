import type { AnswerSentence, Citation } from '../../contracts/answer.js';
import { openSource, type SourceTarget } from '../source/source-store.js';
import { hideCard, showCard } from './shown-card.js';

interface CitationMarkProps {
  /** Id of the element: the focus comes back to it from the source. */
  id: string;
  citation: Citation;
  /** Of the sentence before it; supported unless told otherwise. */
  verdict?: AnswerSentence['verdict'];
  target: SourceTarget;
}

/** The number of a citation after its sentence: shows label and quote when pointed at, opens the source when pressed. */
export function CitationMark({ id, citation, verdict = 'supported', target }: CitationMarkProps) {
  return (
    <sup class="chat-mark">
      <button
        type="button"
        id={id}
        class="chat-citation"
        aria-label={`Citation ${citation.n}: ${citation.label}`}
        onPointerEnter={(event) => {
          if (event.pointerType === 'mouse') showCard({ anchorId: id, citation, verdict }, 'pointer');
        }}
        onPointerLeave={() => {
          hideCard('soon');
        }}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible'))
            showCard({ anchorId: id, citation, verdict }, 'focus');
        }}
        onBlur={() => {
          hideCard('now');
        }}
        onClick={(event) => {
          hideCard('now');
          openSource({ ...target, openerId: id }, event.currentTarget);
        }}
      >
        {citation.n}
      </button>
    </sup>
  );
}
