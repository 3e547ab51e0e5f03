import { describe } from 'vitest';
import { browserMissing, findBrowser } from './find-browser.js';

/**
 * Tests that need a browser. Where there is none they are skipped, and their name says why; with REQUIRE_BROWSER=1 they
 * are run, and fail at opening it.
 */
export function describeInBrowser(name: string, body: () => void): void {
  const skipped = findBrowser() === null && process.env['REQUIRE_BROWSER'] !== '1';
  describe.skipIf(skipped)(skipped ? `${name} (skipped: ${browserMissing})` : name, body);
}
