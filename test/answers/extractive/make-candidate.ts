import type { Candidate } from '../../../src/answers/extractive/candidate.js';
import { readSpeakers } from '../../../src/language/read-speakers.js';
import type { Document } from '../../../src/contracts/document.js';
import type { Paragraph } from '../../../src/contracts/paragraph.js';
import { makeDocument, makeParagraph } from '../../support/make-paragraph.js';

interface CandidatePlan extends Partial<
  Pick<Candidate, 'cosine' | 'coverage' | 'speakers' | 'fits' | 'topicNamed' | 'score'>
> {
  text: string;
  /** Text of its paragraph, which begins with the sentence. Default: the sentence alone. */
  around?: string;
  paragraph?: Partial<Paragraph>;
  document?: Partial<Document>;
}

let made = 0;

/** A near sentence of a paragraph of its own; its speakers are those that it names as such. */
export function makeCandidate(plan: CandidatePlan): Candidate {
  const { text, around = text, paragraph: given = {}, document: about = {}, ...judged } = plan;
  const document = makeDocument({ id: 'harbour-paper', shortTitle: 'Harbour paper', ...about });
  const ordinal = made;
  made += 1;
  const paragraph = makeParagraph({ documentId: document.id, ordinal, text: around, ...given });
  const sentence = {
    paragraphId: paragraph.id,
    ordinal: 0,
    start: 0,
    end: text.length,
    text,
    vector: Float32Array.of(1, 0),
  };
  return {
    sentence,
    hit: { paragraph, legs: {}, score: 1 },
    document,
    cosine: 0.8,
    coverage: 0.5,
    speakers: readSpeakers(text).flatMap(({ names }) => names),
    fits: false,
    topicNamed: false,
    score: 0.8,
    ...judged,
  };
}
