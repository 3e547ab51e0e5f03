import type { Locator } from 'playwright-core';

/** The words that are marked within an element: the text of its <mark> elements, put together. */
export async function readMarkedWords(place: Locator): Promise<string> {
  return (await place.locator('mark').allTextContents()).join('');
}
