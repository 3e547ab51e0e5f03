import type { Notice } from './answer.js';
import type { Document } from './document.js';
import type { Hit } from './hit.js';
import type { Paragraph } from './paragraph.js';

/** A place in the question that names a document or a meeting: "the 2019 European meeting". */
export interface DocumentMention {
  text: string;
  /** Offsets in the question. */
  start: number;
  end: number;
  /** Documents it fits; none when it names one that the corpus does not have. */
  documentIds: string[];
  /** True when the question asks what this source says, so that only it is searched. */
  asSource: boolean;
}

/** A locator named in the question and what it was found to be; empty `paragraphs` when there is no such paragraph. */
export interface LocatedReference {
  text: string;
  keys: string[];
  paragraphs: Paragraph[];
}

/** What retrieval hands to an answerer. */
export interface Retrieval {
  /** Best first; the evidence. */
  hits: Hit[];
  mentions: DocumentMention[];
  located: LocatedReference[];
  /** Documents that were searched, by date. */
  searched: Document[];
  /** Documents searched apart, because the question compares them or asks about several; empty otherwise. */
  compared: Document[];
  /** Unit vector of the question, for scoring sentences. */
  questionVector: Float32Array;
  notices: Notice[];
}
