import { describe, expect, it } from 'vitest';
import { describeBuilding } from '../../../src/web/shell/describe-building.js';

describe('describeBuilding', () => {
  it('names the stage and how far it has come', () => {
    expect(describeBuilding({ stage: 'embedding', done: 12, total: 90 })).toBe(
      'Computing what the paragraphs mean: 12 of 90 texts',
    );
  });

  it('leaves out counts that are not known', () => {
    expect(describeBuilding({ stage: 'writing', done: 0, total: 0 })).toBe('Writing the index');
    expect(describeBuilding(undefined)).toBe('Looking for the documents');
  });
});
