import type { CitedPassage } from '../../../src/contracts/claim-check.js';
import { makeDocument, makeParagraph } from '../../support/make-paragraph.js';

/** A unit vector along one of three directions: texts along the same are about the same. */
export function along(direction: 0 | 1 | 2): Float32Array {
  return Float32Array.from([0, 1, 2], (at) => (at === direction ? 1 : 0));
}

/** A paragraph of a document "doc" as it may be cited; its sentences all lie along one direction. */
export function makeCited(
  ordinal: number,
  texts: readonly string[],
  { direction = 0, leadIns = [] }: { direction?: 0 | 1 | 2; leadIns?: string[] } = {},
): CitedPassage {
  const text = texts.join(' ');
  const paragraph = makeParagraph({ documentId: 'doc', ordinal, text });
  let from = 0;
  const sentences = texts.map((sentence, at) => {
    const start = text.indexOf(sentence, from);
    from = start + sentence.length;
    return {
      paragraphId: paragraph.id,
      ordinal: at,
      start,
      end: from,
      text: sentence,
      vector: along(direction),
    };
  });
  return { paragraph, document: makeDocument({ id: 'doc' }), sentences, leadIns, before: [] };
}
