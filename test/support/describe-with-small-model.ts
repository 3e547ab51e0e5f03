import { describe } from 'vitest';
import { describeMissingModel, findSmallModel } from './small-model/find-small-model.js';

/**
 * Tests that need the small model. Where it is not installed they are skipped, and their name says why; with
 * REQUIRE_SMALL_MODEL=1 they are run, and fail.
 */
export function describeWithSmallModel(name: string, body: () => void): void {
  const skipped = findSmallModel() === null && process.env['REQUIRE_SMALL_MODEL'] !== '1';
  describe.skipIf(skipped)(skipped ? `${name} (skipped: ${describeMissingModel()})` : name, body);
}
