import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { placeCard } from './place-card.js';
import { doubtMeanings } from './doubt-meanings.js';
import { cardId, hideCard, holdCard, useShownCard, type ShownCard } from './shown-card.js';
import './citation-card.css';

/** Label and quote of the citation that is pointed at; lies over the page and moves nothing. */
export function CitationCard() {
  const shown = useShownCard();
  const card = useRef<HTMLDivElement>(null);
  useCardPlace(shown, card);
  useCardClosing(shown);
  // The store outlives the view, and the card would lie over the next one.
  useEffect(
    () => () => {
      hideCard('now');
    },
    [],
  );
  if (shown === null) return null;
  const { citation, verdict } = shown;
  return (
    <div
      ref={card}
      id={cardId}
      role="tooltip"
      class="chat-card"
      onPointerEnter={holdCard}
      onPointerLeave={() => {
        hideCard('soon');
      }}
    >
      <p class="label">{citation.label}</p>
      <p class="chat-card-quote">“{citation.quote}”</p>
      {citation.located === 'located' ? null : (
        <p class="chat-card-warning">These words were not found in the paragraph.</p>
      )}
      {verdict === 'supported' ? null : <p class="chat-card-warning">{doubtMeanings[verdict]}</p>}
    </div>
  );
}

/** Puts the card beside its citation, and tells screen readers that it describes it. */
function useCardPlace(shown: ShownCard | null, card: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const anchor = shown === null ? null : document.getElementById(shown.anchorId);
    const element = card.current;
    if (anchor === null || element === null) return;
    const { left, top } = placeCard({
      anchor: anchor.getBoundingClientRect(),
      card: { width: element.offsetWidth, height: element.offsetHeight },
      view: { width: document.documentElement.clientWidth, height: window.innerHeight },
    });
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
    // Here, and not in the mark: hundreds of marks would be drawn again for each card.
    anchor.setAttribute('aria-describedby', cardId);
    return () => {
      anchor.removeAttribute('aria-describedby');
    };
  }, [shown]);
}

/** Escape hides the card, and so does scrolling, which would leave it behind. */
function useCardClosing(shown: ShownCard | null): void {
  useEffect(() => {
    if (shown === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      hideCard('now');
    };
    const onScroll = () => {
      hideCard('now');
    };
    // Before the source pane sees the key.
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('scroll', onScroll);
    };
  }, [shown]);
}
