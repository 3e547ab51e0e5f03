/**
 * To be called before the thing in a list that a button belongs to goes away: gives the focus to the same button of
 * the next one, else of the one before, else to the heading of the section, so that it is not lost.
 */
export function focusNeighbour(button: HTMLElement): void {
  const item = button.closest('li');
  const heading = button.closest('section')?.querySelector('h2');
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling;
  const places = [...(item?.querySelectorAll('button') ?? [])];
  const at = places.findIndex((place) => place === button);
  requestAnimationFrame(() => {
    const target = neighbour?.isConnected === true ? neighbour.querySelectorAll('button')[at] : heading;
    target?.focus();
  });
}
