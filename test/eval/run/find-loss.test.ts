import { describe, expect, it } from 'vitest';
import type { Loss, RecordedAnswer } from '../../../eval/contracts/run.js';
import { findLoss } from '../../../eval/run/find-loss.js';
import { buildAnswer } from '../compare/build-run.js';
import { makeQuestion } from './make-question.js';

/** Rests on a#p1 and on one of b#p1 and b#p2, which say the same. */
const question = makeQuestion({
  gold: [
    { paragraph: 'a#p1', grade: 2, essential: true },
    { paragraph: 'b#p1', grade: 2, essential: true, anyOf: 'same' },
    { paragraph: 'b#p2', grade: 2, essential: true, anyOf: 'same' },
    { paragraph: 'c#p1', grade: 1, essential: false },
  ],
});
const parsed = new Set(['a#p1', 'b#p1', 'b#p2', 'c#p1']);
const declined: Partial<RecordedAnswer> = { status: 'declined', reason: 'not-in-corpus', citations: [] };

function cite(...ids: readonly string[]): RecordedAnswer['citations'] {
  return buildAnswer().citations.flatMap((citation) =>
    ids.map((paragraphId) => ({ ...citation, paragraphId })),
  );
}

/** An answer that found, used and cited both units. */
const whole: Partial<RecordedAnswer> = {
  retrieved: ['x#p1', 'b#p2', 'a#p1'],
  used: ['a#p1', 'b#p2'],
  citations: cite('a#p1', 'b#p2'),
};

interface Case {
  answer?: Partial<RecordedAnswer>;
  parsed?: ReadonlySet<string>;
  stated?: boolean;
  clean?: boolean;
}

function find({ answer = {}, stated = true, clean = true, ...given }: Case): Loss {
  return findLoss({
    question,
    answer: buildAnswer({ ...whole, ...answer }),
    parsed: given.parsed ?? parsed,
    stated,
    clean,
  });
}

describe('findLoss', () => {
  it.each<[string, Loss, Case]>([
    [
      'the index has none of a group',
      'not-parsed',
      { parsed: new Set(['a#p1', 'c#p1']), stated: false, answer: { ...declined, retrieved: ['a#p1'] } },
    ],
    [
      'a paragraph was not found',
      'not-retrieved',
      { stated: false, answer: { ...declined, retrieved: ['a#p1', 'c#p1'] } },
    ],
    ['all was found and nothing said', 'wrongly-declined', { stated: false, answer: declined }],
    [
      'what was found was not used',
      'not-used',
      { stated: false, answer: { used: ['a#p1'], citations: cite('a#p1') } },
    ],
    ['what was used is not cited', 'not-cited', { stated: false, answer: { citations: cite('a#p1') } }],
    ['all is cited and a fact is not said', 'fact-left-out', { stated: false }],
    ['it says what it must not', 'forbidden-stated', { clean: false }],
    [
      'a paragraph is not cited although the facts are said',
      'not-cited',
      { answer: { citations: cite('b#p1') } },
    ],
    ['all is said and the answer calls itself partial', 'wrong-status', { answer: { status: 'partial' } }],
  ])('of an answerable question where %s: %s', (_, loss, given) => {
    expect(find(given)).toBe(loss);
  });

  it.each<[string, Loss, Case]>([
    ['it was answered', 'wrongly-answered', { clean: false }],
    ['it was declined in forbidden words', 'forbidden-stated', { answer: declined, clean: false }],
    [
      'it was declined without what the message must say',
      'fact-left-out',
      { answer: declined, stated: false },
    ],
  ])('of a question that is not answerable where %s: %s', (_, loss, { answer = {}, ...given }) => {
    const unanswerable = makeQuestion({ answerable: 'unanswerable', gold: [], facts: [] });
    const options = { parsed: new Set<string>(), stated: true, clean: true, ...given };
    expect(findLoss({ ...options, question: unanswerable, answer: buildAnswer(answer) })).toBe(loss);
  });
});
