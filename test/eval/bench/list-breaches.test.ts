import { expect, it } from 'vitest';
import { listBreaches } from '../../../eval/bench/list-breaches.js';
import { answerSchema, type Answer, type AnswerSentence } from '../../../src/contracts/answer.js';
import { makeParagraph } from '../../support/make-paragraph.js';

const paragraph = makeParagraph({ documentId: 'paper', ordinal: 0, text: 'Piracy rose. It fell again.' });
const source = { paragraphs: () => Promise.resolve([paragraph]) };
const citation = {
  n: 1,
  paragraphId: paragraph.id,
  documentId: 'paper',
  label: 'Working paper, para. 1',
  locator: 'para. 1',
  quote: 'Piracy rose.',
  start: 0,
  end: 12,
  sourceSpans: [],
  url: '/documents/paper#p1',
  located: 'located',
};
const sentence = { text: 'Piracy has risen.', citations: [1], verdict: 'supported' };

function makeAnswer(changes: { sentence?: object; citation?: object; evidence?: string } = {}): Answer {
  const { evidence = paragraph.id } = changes;
  return answerSchema.parse({
    status: 'answered',
    id: 'a',
    conversationId: 'c',
    question: 'Did piracy rise?',
    rewrites: [],
    standaloneQuestion: 'Did piracy rise?',
    evidence: [{ paragraphId: evidence, label: '', text: '', legs: {}, score: 1, used: true }],
    removed: [],
    notices: [],
    provenance: { corpusVersion: 'v', embeddingModel: 'e', answerer: 'openai:test', timings: {} },
    sentences: [{ ...sentence, ...changes.sentence }],
    text: 'Piracy has risen. [1]',
    citations: [{ ...citation, ...changes.citation }],
  });
}

/** Breaches of an answer that was shown as it is. */
function list(answer: Answer): Promise<string[]> {
  const sentences = answer.status === 'declined' ? [] : answer.sentences;
  return listBreaches(
    answer,
    source,
    sentences.map((one, index) => ({ index, sentence: one, citations: [] })),
  );
}

it('finds nothing wrong with an answer that is cited and checked', async () => {
  expect(await list(makeAnswer())).toEqual([]);
});

it.each([
  ['a paragraph that is not in the index', { citation: { paragraphId: 'paper#p9' } }, 'which was not given'],
  ['a paragraph that is not of the evidence', { evidence: 'paper#p2' }, 'which was not given'],
  ['a quote that stands elsewhere in it', { citation: { start: 1, end: 13 } }, 'does not stand in paper#'],
  ['an empty quote', { citation: { quote: '', end: 0 } }, 'does not stand in paper#'],
  ['a quote that was not located', { citation: { located: 'not-located' } }, 'does not stand in paper#'],
  ['a sentence without a citation', { sentence: { citations: [] } }, 'has no citation'],
  ['a sentence with a number that no citation has', { sentence: { citations: [2] } }, 'has no citation'],
  ['a sentence that failed its check', { sentence: { verdict: 'unsupported' } }, 'failed its check'],
])('finds %s', async (_, changes, words) => {
  expect(await list(makeAnswer(changes))).toEqual([expect.stringContaining(words)]);
});

it('finds a sentence that was shown on the way and is not in the answer', async () => {
  const shown: AnswerSentence = { text: 'Piracy fell.', citations: [1], verdict: 'supported' };
  const breaches = await listBreaches(makeAnswer(), source, [{ index: 0, sentence: shown, citations: [] }]);
  expect(breaches).toEqual(['what was shown on the way is not the answer']);
});
