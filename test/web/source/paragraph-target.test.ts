import { describe, expect, it } from 'vitest';
import { citationTargets, paragraphTarget } from '../../../src/web/source/paragraph-target.js';
import { makeCitation, makeSentence } from '../chat/make-answer.js';

describe('paragraphTarget', () => {
  it('opens a paragraph by its id, part and all', () => {
    expect(
      paragraphTarget({ paragraphId: 'decisions#annex-i.p3', label: 'Decisions, annex I, para. 3' }),
    ).toEqual({
      documentId: 'decisions',
      key: 'annex-i.p3',
      highlights: [],
      label: 'Decisions, annex I, para. 3',
      url: '/documents/decisions#annex-i.p3',
    });
  });
});

describe('citationTargets', () => {
  it('marks the quote that was located, none that was not, and lets each citation know the others', () => {
    const citations = [makeCitation(), makeCitation({ n: 2, located: 'not-located' })];
    const plain = (n: number, highlights: { start: number; end: number }[]) => ({
      documentId: 'report',
      key: 'p7',
      highlights,
      label: 'Report, para. 7',
      url: '/documents/report#p7',
      n,
      openerId: `mark-${n}`,
      claims: [],
    });
    const siblings = [plain(1, [{ start: 0, end: 11 }]), plain(2, [])];
    const openerIdOf = (n: number) => `mark-${n}`;
    expect(citationTargets({ sentences: [makeSentence()], citations, openerIdOf })).toEqual(
      siblings.map((target) => ({ ...target, siblings })),
    );
  });

  it('names the sentences that rest on each in other words, and none that is quoted', () => {
    const sentences = [
      makeSentence({ text: 'Offences became more frequent.', citations: [1, 2] }),
      makeSentence({ text: 'Crime rose. […] It fell.', citations: [1, 2] }),
      makeSentence({ text: 'It went down.', citations: [2], verdict: 'partly-supported' }),
    ];
    const citations = [makeCitation(), makeCitation({ n: 2, quote: 'It fell.' })];
    const targets = citationTargets({ sentences, citations, openerIdOf: (n) => `mark-${n}` });
    expect(targets.map(({ claims }) => claims)).toEqual([
      [{ text: 'Offences became more frequent.', verdict: 'supported' }],
      [
        { text: 'Offences became more frequent.', verdict: 'supported' },
        { text: 'It went down.', verdict: 'partly-supported' },
      ],
    ]);
  });
});
