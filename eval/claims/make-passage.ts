import type { CitedPassage } from '../../src/contracts/claim-check.js';

interface TextsOfPassage {
  /** Lower-case letters and digits; both document and paragraph are called by it. */
  id: string;
  /** Its sentences, in order. */
  texts: readonly string[];
  /** Unit vectors of the sentences. */
  vectors: readonly Float32Array[];
}

/** A passage that can be cited, of texts that stand in no index: one paragraph, alone in its document. */
export function makePassage({ id, texts, vectors }: TextsOfPassage): CitedPassage {
  const paragraphId = `${id}#u1`;
  let start = 0;
  const sentences = texts.map((text, ordinal) => {
    const from = start;
    start += text.length + 1;
    const vector = vectors[ordinal] ?? new Float32Array();
    return { paragraphId, ordinal, start: from, end: from + text.length, text, vector };
  });
  return {
    paragraph: {
      id: paragraphId,
      documentId: id,
      key: 'u1',
      locator: '¶ 1',
      kind: 'unnumbered',
      part: null,
      parentId: null,
      headingPath: [],
      ordinal: 0,
      text: texts.join(' '),
      sourceSpans: [],
      textRuns: [],
      footnoteCalls: [],
      calledBy: [],
      page: null,
    },
    document: {
      id,
      title: id,
      shortTitle: id,
      aliases: [],
      symbol: null,
      body: null,
      date: null,
      session: null,
      kind: null,
      status: null,
      language: 'en',
      source: { path: id, sha256: '', bytes: 0 },
    },
    sentences,
    leadIns: [],
    before: [],
  };
}
