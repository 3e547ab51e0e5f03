/**
 * The paragraph or heading that is read at the top of the window; null above the text and where none is known. It is
 * found by what stands at a few points of the window, which lays out nothing that is not seen.
 */
export function findReadElement(text: HTMLElement): HTMLElement | null {
  const box = text.getBoundingClientRect();
  const left = box.left + Math.min(box.width, 400) / 2;
  for (const share of [0.2, 0.25, 0.3, 0.35]) {
    const found = document
      .elementsFromPoint(left, window.innerHeight * share)
      .map((element) => element.closest('[data-ordinal]'))
      .find((element) => element !== null && text.contains(element));
    if (found instanceof HTMLElement) return found;
  }
  return null;
}
