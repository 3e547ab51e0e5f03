import { expect } from 'vitest';

/** Expects something of a value that is read again and again until it holds, for as long as a page may take. */
export function eventually<Value>(read: () => Promise<Value>): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(read, { timeout: 20_000, interval: 40 });
}
