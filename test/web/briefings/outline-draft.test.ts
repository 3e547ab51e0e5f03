import { describe, expect, it } from 'vitest';
import { maximumSections } from '../../../src/contracts/briefing.js';
import {
  editOutline,
  findOutlineFault,
  startDraft,
  toSections,
  wasEdited,
  type OutlineEdit,
} from '../../../src/web/briefings/outline-draft.js';

const proposed = {
  topic: 'cybercrime',
  sections: [{ heading: 'Threat' }, { heading: 'Cooperation', query: 'cooperation on cybercrime' }],
};

function edited(...edits: OutlineEdit[]) {
  return edits.reduce(editOutline, startDraft(proposed));
}

describe('an outline while it is edited', () => {
  it('is as proposed until something of it differs, and again when that is undone', () => {
    expect(wasEdited(edited())).toBe(false);
    expect(wasEdited(edited({ kind: 'change', id: 1, fields: { heading: 'Threats' } }))).toBe(true);
    expect(wasEdited(edited({ kind: 'change', id: 1, fields: { query: 'threat' } }))).toBe(true);
    expect(wasEdited(edited({ kind: 'move', id: 1, by: 1 }))).toBe(true);
    expect(wasEdited(edited({ kind: 'add' }))).toBe(true);
    expect(wasEdited(edited({ kind: 'remove', id: 2 }, { kind: 'reset' }))).toBe(false);
  });

  it('asks for what was proposed when nothing is changed', () => {
    expect(toSections(startDraft(proposed))).toEqual(proposed.sections);
  });

  it('adds, changes, moves and removes sections', () => {
    const draft = edited(
      { kind: 'add' },
      { kind: 'change', id: 3, fields: { heading: '  Victims ', query: ' fraud ' } },
      { kind: 'move', id: 3, by: -2 },
      { kind: 'change', id: 2, fields: { query: '  ' } },
      { kind: 'remove', id: 1 },
    );
    expect(toSections(draft)).toEqual([{ heading: 'Victims', query: 'fraud' }, { heading: 'Cooperation' }]);
  });

  it('moves no further than the ends', () => {
    expect(toSections(edited({ kind: 'move', id: 1, by: -1 }))).toEqual(proposed.sections);
    expect(toSections(edited({ kind: 'move', id: 1, by: 9 }))).toEqual(proposed.sections.toReversed());
  });

  it('goes back to the proposal with ids never used before', () => {
    const draft = edited({ kind: 'add' }, { kind: 'remove', id: 1 }, { kind: 'reset' });
    expect(toSections(draft)).toEqual(proposed.sections);
    expect(draft.sections.map(({ id }) => id)).toEqual([4, 5]);
  });

  it('adds no more sections than a briefing may have', () => {
    const adds = Array.from({ length: maximumSections }, () => ({ kind: 'add' }) as const);
    expect(edited(...adds).sections).toHaveLength(maximumSections);
  });

  it('finds a section without heading, and an outline without section', () => {
    expect(findOutlineFault(startDraft(proposed))).toBeNull();
    expect(findOutlineFault(edited({ kind: 'change', id: 2, fields: { heading: ' ' } }))).toEqual({
      id: 2,
      message: 'Section 2 has no heading. Give it one, or remove it.',
    });
    expect(findOutlineFault(edited({ kind: 'remove', id: 1 }, { kind: 'remove', id: 2 }))?.id).toBeNull();
  });
});
