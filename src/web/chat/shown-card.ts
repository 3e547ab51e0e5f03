import type { AnswerSentence, Citation } from '../../contracts/answer.js';
import { createValueStore, useStoreValue } from '../shell/value-store.js';
import { isReturningFocus } from '../source/source-store.js';

/** The card that says what a citation rests on. */
export interface ShownCard {
  /** Id of the citation's element. */
  anchorId: string;
  citation: Citation;
  /** Of the sentence that the citation stands after. */
  verdict: AnswerSentence['verdict'];
}

/** Id of the card's element, one on a page. */
export const cardId = 'citation-card';

/** Milliseconds before the card comes under a resting pointer, and in which the pointer can go over to it. */
const delays = { show: 120, hide: 200 } as const;

const shown = createValueStore<ShownCard | null>(null);
let timer: number | undefined;

/** Shows the card of a citation: at once for the focus, after a rest for the pointer. */
export function showCard(card: ShownCard, by: 'pointer' | 'focus'): void {
  if (by === 'focus' && isReturningFocus()) return;
  window.clearTimeout(timer);
  const show = () => {
    shown.write(card);
  };
  if (by === 'focus') show();
  else timer = window.setTimeout(show, delays.show);
}

/** Hides the card; `soon` leaves time to go over to it with the pointer. */
export function hideCard(when: 'now' | 'soon'): void {
  window.clearTimeout(timer);
  const hide = () => {
    shown.write(null);
  };
  if (when === 'now') hide();
  else timer = window.setTimeout(hide, delays.hide);
}

/** Leaves the card where it is: the pointer has reached it. */
export function holdCard(): void {
  window.clearTimeout(timer);
}

/** The card that is shown; null where none is. */
export function useShownCard(): ShownCard | null {
  return useStoreValue(shown);
}
