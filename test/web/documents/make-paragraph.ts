import type { ReadingParagraph } from '../../../src/contracts/paragraph.js';

/** A paragraph with what a test cares about; the rest is of no matter. */
export function makeParagraph(known: Partial<ReadingParagraph> & { key: string }): ReadingParagraph {
  return {
    id: `report#${known.key}`,
    documentId: 'report',
    locator: known.key,
    kind: 'numbered',
    part: null,
    parentId: null,
    headingPath: [],
    ordinal: 0,
    text: 'Text.',
    footnoteCalls: [],
    calledBy: [],
    page: null,
    ...known,
  };
}
