import { describe, expect, it } from 'vitest';
import { dropRepeats } from '../../src/briefings/drop-repeats.js';
import type { DraftBriefingSentence, DraftPart } from '../../src/contracts/draft-section.js';

const set = (text: string, form: DraftBriefingSentence['form'] = 'sentence'): DraftBriefingSentence => ({
  text,
  form,
  quotes: [],
});
const part = (documentId: string, ...blocks: DraftBriefingSentence[][]): DraftPart => ({
  documentId,
  blocks,
  notes: [],
});
const texts = (sections: readonly (readonly DraftPart[])[]) =>
  sections.map((parts) => parts.map(({ blocks }) => blocks.map((block) => block.map(({ text }) => text))));

describe('dropRepeats', () => {
  it('leaves out of later sections what an earlier one gives, and blocks and parts that are then empty', () => {
    const first = [part('a', [set('Ports are busy.'), set('Quays are full.')])];
    const second = [
      part('b', [set('PORTS are  busy!')], [set('Ships wait.')]),
      part('a', [set('Quays are full.')]),
    ];
    const given = [first, second];
    const before = structuredClone(given);
    const { sections, repeated } = dropRepeats(given);
    expect(texts(sections)).toEqual([[[['Ports are busy.', 'Quays are full.']]], [[['Ships wait.']]]]);
    expect(repeated).toBe(2);
    expect(given).toEqual(before);
  });

  it('leaves out what one document says twice in nearly the same words, and keeps it of another', () => {
    const once = 'Delegates welcomed cooperation between ports, courts, prisons and harbour masters.';
    const again = 'Delegates welcomed the cooperation between ports, courts, prisons and harbour masters.';
    const both = dropRepeats([[part('a', [set(once)], [set(again)])]]);
    expect([texts(both.sections), both.repeated]).toEqual([[[[[once]]]], 1]);
    expect(dropRepeats([[part('a', [set(once)]), part('b', [set(again)])]]).repeated).toBe(0);
  });

  it('compares short sentences letter for letter only', () => {
    expect(dropRepeats([[part('a', [set('Ports wait.'), set('The ports wait.')])]]).repeated).toBe(0);
  });

  it('lets a lead-in come again with other items, and drops it with the last of its items', () => {
    const list = (...items: string[]) => [
      set('States should:', 'lead-in'),
      ...items.map((one) => set(one, 'item')),
    ];
    const { sections, repeated } = dropRepeats([
      [part('a', list('build courts;'))],
      [part('a', list('build courts;', 'train judges;'))],
      [part('a', list('train judges;'))],
    ]);
    expect(texts(sections)).toEqual([
      [[['States should:', 'build courts;']]],
      [[['States should:', 'train judges;']]],
      [],
    ]);
    expect(repeated).toBe(2);
  });
});
