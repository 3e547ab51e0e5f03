interface Size {
  width: number;
  height: number;
}

interface PlaceOptions {
  /** Edges of what the card belongs to, in pixels of the window. */
  anchor: { left: number; top: number; bottom: number };
  card: Size;
  view: Size;
}

/** Pixels kept free between card and anchor, and between card and the edge of the window. */
const gap = 8;

/** Where a card goes: under its anchor, above it where there is more room, and always inside the window. */
export function placeCard({ anchor, card, view }: PlaceOptions): { left: number; top: number } {
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - card.height;
  const fitsBelow = below + card.height + gap <= view.height;
  const top = fitsBelow || above < gap ? Math.min(below, view.height - card.height - gap) : above;
  const left = Math.min(anchor.left - gap, view.width - card.width - gap);
  return { left: Math.max(gap, left), top: Math.max(gap, top) };
}
