import { z } from 'zod';

const keptPlaceSchema = z.object({
  /** Pixels scrolled from the top of the page. */
  y: z.number().nonnegative(),
  /** What is being read there, and how far below the top of the window it begins: it is found again by this. */
  read: z.object({ id: z.string(), top: z.number() }).optional(),
});
/** Where a view was left, as it is kept with its entry in the browser's history. */
export type KeptPlace = z.infer<typeof keptPlaceSchema>;

const stateSchema = z.looseObject({ place: keptPlaceSchema });

/** The place kept in the state of a history entry; null where there is none that can be read. */
export function readKeptPlace(state: unknown): KeptPlace | null {
  const parsed = stateSchema.safeParse(state);
  return parsed.success ? parsed.data.place : null;
}

/** The state of a history entry with a place put into it, whatever else it holds kept. */
export function addKeptPlace(state: unknown, place: KeptPlace): Record<string, unknown> {
  return { ...(typeof state === 'object' ? state : null), place };
}
