import { describe, expect, it } from 'vitest';
import { placeCard } from '../../../src/web/chat/place-card.js';

const view = { width: 1000, height: 600 };
const card = { width: 300, height: 100 };

describe('placeCard', () => {
  it('goes under its anchor where it fits', () => {
    expect(placeCard({ anchor: { left: 200, top: 100, bottom: 120 }, card, view })).toEqual({
      left: 192,
      top: 128,
    });
  });

  it('goes above its anchor at the foot of the window', () => {
    expect(placeCard({ anchor: { left: 200, top: 560, bottom: 580 }, card, view })).toEqual({
      left: 192,
      top: 452,
    });
  });

  it('stays inside the window at its right and left edge', () => {
    expect(placeCard({ anchor: { left: 980, top: 100, bottom: 120 }, card, view }).left).toBe(692);
    expect(placeCard({ anchor: { left: 2, top: 100, bottom: 120 }, card, view }).left).toBe(8);
  });

  it('stays inside a window too low for either place', () => {
    const low = { width: 1000, height: 130 };
    expect(placeCard({ anchor: { left: 200, top: 60, bottom: 80 }, card, view: low }).top).toBe(22);
  });
});
