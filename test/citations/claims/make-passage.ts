import type { CitedPassage } from '../../../src/contracts/claim-check.js';
import type { Document } from '../../../src/contracts/document.js';
import { splitSentences } from '../../../src/language/split-sentences.js';
import type { AlignedSentence } from '../../../src/citations/claims/aligned-sentence.js';
import { makeDocument, makeParagraph } from '../../support/make-paragraph.js';

interface PassagePlan {
  text: string;
  headings?: string[];
  document?: Partial<Document>;
  /** Texts of the paragraphs before it. */
  before?: string[];
}

/** Paragraph 57 of a document as a claim cites it; its sentences have no telling vectors. */
export function makePassage({ text, headings = [], document = {}, before = [] }: PassagePlan): CitedPassage {
  const paragraph = makeParagraph({ documentId: 'paper', ordinal: 56, text, headingPath: headings });
  return {
    paragraph,
    document: makeDocument({ id: 'paper', title: 'Paper', ...document }),
    sentences: splitSentences(text).map(({ start, end }, ordinal) => ({
      paragraphId: paragraph.id,
      ordinal,
      start,
      end,
      text: text.slice(start, end),
      vector: Float32Array.of(1),
    })),
    leadIns: [],
    before: before.map((words, at) => makeParagraph({ documentId: 'paper', ordinal: at, text: words })),
  };
}

/** The sentences of a passage with the likeness given for each, best first. */
export function alignPassage(passage: CitedPassage, cosines: readonly number[]): AlignedSentence[] {
  return passage.sentences
    .map((sentence, at) => ({ passage, sentence, cosine: cosines[at] ?? 0, overlap: 0 }))
    .sort((a, b) => b.cosine - a.cosine);
}
