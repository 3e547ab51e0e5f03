/**
 * A generator of numbers evenly spread over [0, 1), the same for the same seed on every machine: mulberry32 by Tommy
 * Ettinger (2017, public domain), period 2^32, enough to draw resamples and not for secrets.
 *
 * @param seed taken as an unsigned 32-bit integer
 */
export function makeSeededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
