import { describe, expect, it } from 'vitest';
import type { BriefingSentence } from '../../../src/contracts/briefing.js';
import { arrangeBlocks } from '../../../src/web/briefings/arrange-blocks.js';

function say(text: string, fields: Partial<BriefingSentence> = {}): BriefingSentence {
  return { text, form: 'sentence', citations: [1], verdict: 'supported', ...fields };
}

const egypt = { attribution: 'Egypt’s delegate' };

describe('arrangeBlocks', () => {
  it('names an attribution once for as long as it holds, over blocks too, and again after another', () => {
    const [a, b, c, d, e] = [
      say('A.', egypt),
      say('B.', egypt),
      say('C.', egypt),
      say('D.'),
      say('E.', egypt),
    ];
    expect(arrangeBlocks([[a, b], [c, d], [e]])).toEqual([
      { kind: 'text', attribution: 'Egypt’s delegate', sentences: [a, b] },
      { kind: 'text', attribution: null, sentences: [c] },
      { kind: 'text', attribution: null, sentences: [d] },
      { kind: 'text', attribution: 'Egypt’s delegate', sentences: [e] },
    ]);
  });

  it('sets items under their lead-in, with what runs up to it, and text after the list as a paragraph', () => {
    const before = say('Three things were done.', egypt);
    const leadIn = say('They were:', { form: 'lead-in', ...egypt });
    const first = say('Operations;', { form: 'item', marker: '(a)', ...egypt });
    const second = say('Training.', { form: 'item', marker: '(b)', ...egypt });
    const after = say('More is to come.', egypt);
    expect(arrangeBlocks([[before, leadIn, first, second, after]])).toEqual([
      { kind: 'list', attribution: 'Egypt’s delegate', leadIn: [before, leadIn], items: [first, second] },
      { kind: 'text', attribution: null, sentences: [after] },
    ]);
  });

  it('does not put an item under the lead-in of another speaker', () => {
    const leadIn = say('The measures are:', { form: 'lead-in' });
    const mine = say('Operations;', { form: 'item', marker: '(a)' });
    const other = say('Training.', { form: 'item', marker: '(a)', ...egypt });
    expect(arrangeBlocks([[leadIn, mine, other]])).toEqual([
      { kind: 'list', attribution: null, leadIn: [leadIn], items: [mine] },
      { kind: 'list', attribution: 'Egypt’s delegate', leadIn: [], items: [other] },
    ]);
  });

  it('sets items whose lead-in is not shown as a list of their own, apart from the list before', () => {
    const leadIn = say('The measures are:', { form: 'lead-in' });
    const item = say('Operations.', { form: 'item', marker: '•' });
    const stray = say('Training.', { form: 'item', marker: '•' });
    expect(arrangeBlocks([[leadIn, item], [stray]])).toEqual([
      { kind: 'list', attribution: null, leadIn: [leadIn], items: [item] },
      { kind: 'list', attribution: null, leadIn: [], items: [stray] },
    ]);
  });
});
