/** Share of the window's height up to which a paragraph is shown in its middle; a higher one is shown from its top. */
const middleShare = 0.6;

/**
 * Gives a paragraph or heading the focus, so that the keyboard goes on from there, and scrolls to it where asked: to its
 * first highlight if it has one. Nothing happens where the page has no such element.
 */
export function showTarget(anchor: string, { scroll }: { scroll: boolean }): void {
  const element = document.getElementById(anchor);
  if (element === null) return;
  if (scroll) scrollTo(element);
  // A link within the page leaves the focus on what was pressed.
  element.focus({ preventScroll: true });
}

function scrollTo(element: HTMLElement): void {
  const isParagraph = element.classList.contains('reading-paragraph');
  const fits = element.getBoundingClientRect().height <= window.innerHeight * middleShare;
  const highlight = element.querySelector('mark');
  if (isParagraph && !fits && highlight !== null) highlight.scrollIntoView({ block: 'center' });
  else element.scrollIntoView({ block: isParagraph && fits ? 'center' : 'start' });
}
