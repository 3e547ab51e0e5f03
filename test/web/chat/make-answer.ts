import type { Answer, AnswerSentence, Citation, Evidence } from '../../../src/contracts/answer.js';

type Whole = Extract<Answer, { status: 'answered' }>;
type Declined = Extract<Answer, { status: 'declined' }>;

/** A citation of paragraph 7 of a report, with what a test says of it. */
export function makeCitation(given: Partial<Citation> = {}): Citation {
  return {
    n: 1,
    paragraphId: 'report#p7',
    documentId: 'report',
    label: 'Report, para. 7',
    locator: 'para. 7',
    quote: 'Crime rose.',
    start: 0,
    end: 11,
    sourceSpans: [],
    url: '/documents/report#p7',
    located: 'located',
    ...given,
  };
}

/** A supported sentence that rests on citation 1. */
export function makeSentence(given: Partial<AnswerSentence> = {}): AnswerSentence {
  return { text: 'Crime rose.', citations: [1], verdict: 'supported', ...given };
}

/** Paragraph 7 as found by both legs. */
export function makeEvidence(given: Partial<Evidence> = {}): Evidence {
  return {
    paragraphId: 'report#p7',
    label: 'Report, para. 7',
    text: 'Crime rose.',
    legs: { lexical: { rank: 1, score: 3 }, dense: { rank: 2, score: 0.7 } },
    score: 1,
    used: true,
    ...given,
  };
}

const common = {
  id: 'answer-1',
  conversationId: 'conversation-1',
  question: 'What rose?',
  rewrites: [],
  standaloneQuestion: 'What rose?',
  evidence: [makeEvidence()],
  removed: [],
  notices: [],
  provenance: { corpusVersion: 'abc', embeddingModel: 'bge', answerer: 'extractive', timings: { total: 21 } },
};

/** An answer of one sentence. */
export function makeAnswer(given: Partial<Whole> = {}): Whole {
  return {
    ...common,
    status: 'answered',
    sentences: [makeSentence()],
    text: 'Crime rose. [1]',
    citations: [makeCitation()],
    ...given,
  };
}

/** An answer that says what the corpus does not hold. */
export function makeDeclined(given: Partial<Declined> = {}): Declined {
  return {
    ...common,
    status: 'declined',
    reason: 'not-mentioned',
    message: 'The corpus does not mention Mars.',
    missing: ['Mars'],
    nearest: ['report#p7'],
    ...given,
  };
}
