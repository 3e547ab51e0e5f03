import { describe, expect, it } from 'vitest';
import type { Briefing } from '../../../src/contracts/briefing.js';
import { stateChecks } from '../../../src/web/briefings/state-checks.js';

const checks: Briefing['checks'] = {
  sentences: 23,
  checked: 23,
  removed: [],
  repeated: 0,
  sections: 6,
  emptySections: [],
  documentsSearched: 3,
  documentsCited: 3,
  paragraphsCited: 14,
};

describe('stateChecks', () => {
  it('says nothing of what did not happen', () => {
    expect(stateChecks({ checks })).toEqual(['23 sentences, 23 checked', '14 paragraphs of 3 documents']);
  });

  it('names the sections with nothing found, what was taken out and what was left out', () => {
    const stated = stateChecks({
      checks: {
        ...checks,
        sentences: 1,
        checked: 1,
        paragraphsCited: 1,
        documentsCited: 1,
        documentsSearched: 4,
        emptySections: ['Asset recovery', 'Witnesses'],
        removed: [{ text: 'It was so.', why: 'No paragraph bears it out.' }],
        repeated: 2,
      },
    });
    expect(stated).toEqual([
      '1 sentence, 1 checked',
      '1 paragraph of 1 document (4 searched)',
      '2 of 6 sections with nothing found: Asset recovery; Witnesses',
      '1 sentence taken out by the check',
      '2 repeated quotations left out',
    ]);
  });
});
