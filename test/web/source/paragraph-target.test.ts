import { describe, expect, it } from 'vitest';
import { citationTargets, paragraphTarget } from '../../../src/web/source/paragraph-target.js';
import { makeCitation } from '../chat/make-answer.js';

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
    });
    const siblings = [plain(1, [{ start: 0, end: 11 }]), plain(2, [])];
    expect(citationTargets(citations, (n) => `mark-${n}`)).toEqual(
      siblings.map((target) => ({ ...target, siblings })),
    );
  });
});
