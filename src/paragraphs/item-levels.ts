import type { Draft } from './draft.js';
import type { ItemReading } from './parse-marker.js';

/** One open level of a list. */
export interface ItemLevel {
  style: string;
  /** Position of its last item, from 1. */
  value: number;
  draft: Draft;
  indent: number;
}

/** Where an item belongs: how many levels stay open above it, and how its mark is read. */
export interface ItemPlace {
  depth: number;
  reading: ItemReading;
}

/**
 * Finds the place of an item among the open levels of a list: the next of a level, else the first of a new one, else one
 * that leaves some out. Null when the mark fits nowhere.
 * @param prefersRoman tells for "(i)" after "(h)" whether it begins a list of its own.
 */
export function placeItem(
  levels: readonly ItemLevel[],
  readings: readonly ItemReading[],
  prefersRoman: () => boolean,
): ItemPlace | null {
  const next = findNext(levels, readings);
  const first = readings.find((reading) => reading.value === 1);
  if (next && !(first && first.style !== next.reading.style && prefersRoman())) return next;
  if (first) return { depth: newDepth(levels, first), reading: first };
  return findLater(levels, readings);
}

/** The place of an item that begins a list in mid-sequence, where the line before announces a list. */
export function placeAnnouncedItem(
  levels: readonly ItemLevel[],
  readings: readonly ItemReading[],
): ItemPlace | null {
  const [reading] = readings;
  return reading ? { depth: levels.length, reading } : null;
}

function findNext(levels: readonly ItemLevel[], readings: readonly ItemReading[]): ItemPlace | null {
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth];
    const reading = readings.find(({ style, value }) => style === level?.style && value === level.value + 1);
    if (reading) return { depth, reading };
  }
  return null;
}

/** A first item opens a level below the deepest one, unless its style is open already: then the list begins anew. */
function newDepth(levels: readonly ItemLevel[], first: ItemReading): number {
  const same = levels.findIndex((level) => level.style === first.style);
  return same < 0 ? levels.length : same;
}

function findLater(levels: readonly ItemLevel[], readings: readonly ItemReading[]): ItemPlace | null {
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth];
    const reading = readings.find(({ style, value }) => style === level?.style && value > level.value);
    if (reading) return { depth, reading };
  }
  return null;
}
