import { expect, it } from 'vitest';
import { guessKind } from '../../../src/cli/question-writer/guess-kind.js';
import type { EvaluationQuestion } from '../../../src/contracts/evaluation-question.js';

type Judged = Parameters<typeof guessKind>[0];

function gold(...ids: readonly string[]): EvaluationQuestion['gold'] {
  return ids.map((paragraph) => ({ paragraph, grade: 2, essential: true }));
}

function eitherOf(...ids: readonly string[]): EvaluationQuestion['gold'] {
  return gold(...ids).map((paragraph) => ({ ...paragraph, anyOf: 'a' }));
}

it.each<[string, string, Partial<Judged>]>([
  ['number', 'How many attacks were there in 2016?', {}],
  ['date', 'When did the protocol enter into force?', {}],
  ['definition', 'What is a soft target?', {}],
  ['list', 'List all the recommendations.', {}],
  ['who-said', 'Who said that new crimes need new conventions?', {}],
  ['locator', 'What does para. 33 say?', {}],
  ['footnote', 'Which source is cited for it?', { gold: gold('paper#fn9', 'report#annex-i.fn2') }],
  ['cross-document', 'What stands in both?', { gold: gold('paper#p1', 'report#p2') }],
  ['fact', 'Which resolution condemned it?', { gold: eitherOf('paper#p1', 'report#p2') }],
  ['follow-up', 'And how many?', { turns: ['What attacks were there?'] }],
  ['partial', 'How many, and at what cost?', { answerable: 'partial' }],
  ['unanswerable', 'How many?', { answerable: 'unanswerable', reasons: ['not-in-corpus'], gold: [] }],
  [
    'false-premise',
    'Why did it fail?',
    { answerable: 'unanswerable', reasons: ['not-mentioned', 'premise-not-borne-out'], gold: [] },
  ],
  ['off-topic', 'Who won?', { answerable: 'unanswerable', reasons: ['off-topic'], gold: [] }],
  ['underspecified', 'And?', { answerable: 'unanswerable', reasons: ['underspecified'], gold: [] }],
])('guesses %s for "%s"', (kind, question, judged) => {
  const plain = { turns: [], answerable: 'answerable' as const, reasons: [], gold: gold('paper#p1') };
  expect(guessKind({ question, ...plain, ...judged })).toBe(kind);
});
